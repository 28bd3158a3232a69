"""From articles to claims, article by article; in worker processes where there are many."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from factcheck.extract import extract
from factcheck.model import Article, Claim, Skipped

Progress = Callable[[int, int], None]

# Measured: workers pay for themselves only when each gets this many articles at a time.
_BATCH = 200


def extract_all(
    articles: Sequence[Article], progress: Progress | None = None, debug: bool = False
) -> tuple[list[Claim], list[Skipped]]:
    """Return the claims of all articles in their order, and the articles that could not be read.

    One article's failure never ends a run, unless `debug` asks for its traceback.
    """
    claims: list[Claim] = []
    failed: list[Skipped] = []
    done = 0
    for batch in _batches(articles, debug):
        for found, failure in batch:
            claims += found
            if failure:
                failed.append(failure)
            done += 1
            if progress:
                progress(done, len(articles))
    return claims, failed


_Outcome = tuple[list[Claim], Skipped | None]


def _batches(articles: Sequence[Article], debug: bool) -> Iterator[Sequence[_Outcome]]:
    if debug:
        yield [(extract(a), None) for a in articles]
    elif len(articles) < 2 * _BATCH or (os.cpu_count() or 1) < 2:
        for article in articles:
            yield [_extract(article)]
    else:
        batches = [articles[i : i + _BATCH] for i in range(0, len(articles), _BATCH)]
        with ProcessPoolExecutor(
            min(len(batches), os.cpu_count() or 1), initializer=_leave_interrupts
        ) as pool:
            try:
                yield from pool.map(_extract_batch, batches)
            except KeyboardInterrupt:
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the parent: a worker's traceback helps nobody."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract_batch(articles: Sequence[Article]) -> list[_Outcome]:
    return [_extract(a) for a in articles]


def _extract(article: Article) -> _Outcome:
    try:
        return extract(article), None
    except Exception as error:  # a bug here must cost one article, not the run
        reason = f"a bug in factcheck ({type(error).__name__}: {error}); please report it with the article"
        return [], Skipped(source=article.id, reason=reason)

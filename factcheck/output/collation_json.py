"""The answer of `factcheck quote` as JSON."""

import json
from collections.abc import Mapping
from typing import Any

from factcheck.link.asked import Answer, Printing, Quoted
from factcheck.link.collation import Column
from factcheck.model import Article


def to_json(answer: Answer, articles: Mapping[str, Article]) -> str:
    """Return the answer as JSON text, ended by a newline.

    A column holds the word asked for there and each witness's, in the order of the witnesses: null where
    nothing is quoted, an empty string where the word is left out.
    """
    whole = {
        "schema": "factcheck.quote/1",
        "asked": answer.asked,
        "verdict": answer.verdict,
        "utterances": [_utterance(u, answer.asked, articles) for u in answer.utterances],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _utterance(quoted: Quoted, asked: str, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "speaker": quoted.speaker,
        "verdict": quoted.verdict,
        "witnesses": [_witness(p, articles[p.claim.article]) for p in quoted.printings],
        "columns": [
            {
                "asked": _cell(column, quoted.asked, asked),
                "witnesses": [_cell(column, p.row, articles[p.claim.article].text) for p in quoted.printings],
            }
            for column in quoted.table.columns
        ],
    }


def _witness(printing: Printing, article: Article) -> dict[str, Any]:
    claim = printing.claim
    return {
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published.value.isoformat() if article.published else None,
        "line": article.text.count("\n", 0, claim.start) + 1,
        "start": claim.start,
        "end": claim.end,
        "text": article.text[claim.start : claim.end],
        "verdict": printing.verdict,
    }


def _cell(column: Column, row: int, text: str) -> str | None:
    if row in column.cells:
        token = column.cells[row]
        return text[token.start : token.end]
    return "" if row in column.absent else None

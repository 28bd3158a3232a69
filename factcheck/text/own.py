"""Recognising what factcheck itself has written, by how it begins: a page, a report, the results of a check."""

import re

HEAD = 1024
"""Bytes of a file's beginning that decide."""

# What our pages begin with; somebody's own page does not.
_MARK = b'<meta name="generator" content="factcheck">'
_SCHEMA = re.compile(rb'"schema": ?"factcheck\.[a-z]{1,20}/')
# A check's other formats: SARIF by its tool, annotations and text by how their lines are made.
_SARIF = re.compile(rb'"driver":\s{0,40}\{\s{0,40}"name": ?"factcheck"')
_ANNOTATION = re.compile(rb"::(?:error|warning|notice) file=")
_TEXT = re.compile(
    rb"\S[^\n]{0,600}:\d{1,9}: (?:error|warning|note): [^\n]|No contradictions found in |"
    rb"\d[\d,]{0,20} (?:error|warning|note)s?[ ,]"
)


def is_page(head: bytes) -> bool:
    """Say whether a file that begins with `head` is a page of a report."""
    return head.startswith(b"<!doctype html>") and _MARK in head


def is_report(head: bytes) -> bool:
    """Say whether a file that begins with `head` is a report.json, of whatever version."""
    return head.lstrip().startswith(b"{") and _SCHEMA.search(head) is not None


def is_check(head: bytes) -> bool:
    """Say whether a file that begins with `head` holds the results of a check, in any format."""
    if head.lstrip().startswith(b"{"):
        return is_report(head) or _SARIF.search(head) is not None
    return (_ANNOTATION.match(head) or _TEXT.match(head)) is not None

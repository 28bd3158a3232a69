"""Bytes in, articles out: files and folders are read, each format by its own reader, and cut into blocks."""

from factcheck.ingest.intake import Intake, read, read_new

__all__ = ["Intake", "read", "read_new"]

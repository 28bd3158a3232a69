"""Report -> bytes: one module a format, each a pure function; nothing heavy is imported here."""

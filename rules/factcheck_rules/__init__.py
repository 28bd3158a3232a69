"""The rules that come with factcheck: one module, one rule, one name."""

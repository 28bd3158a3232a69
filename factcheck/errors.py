"""What can go wrong that a person can mend; every message is one line and says what to do."""


class FactcheckError(Exception):
    """An error that is not a bug: its text is shown as it stands, and the exit code is 2."""


class ConfigError(FactcheckError):
    """The configuration cannot be read, or holds a key or a value that does not exist."""


class InputError(FactcheckError):
    """Nothing readable was given, or one source cannot be read."""


class RuleError(FactcheckError):
    """A rule or a folder of rules does not load, or a selector matches no rule."""


class OutputError(FactcheckError):
    """The report cannot be written where it should go."""

"""The errors that a user can cause.

    XlateError
    ├── InputError      a file, record or repository cannot be read as what it should be
    └── SettingsError   settings, a glossary or a command line say something that cannot be done

Each message has three parts, a breath each: what happened and where (`file:line`), why, and how to mend.
"""


class XlateError(Exception):
    """The root of all errors that are the user's to mend; anything else is a bug of ours."""


class InputError(XlateError):
    """An input that cannot be read; `kind` is a stable word for programs."""

    def __init__(self, message: str, *, kind: str = "input") -> None:
        super().__init__(message)
        self.kind = kind


class SettingsError(XlateError):
    """Settings, a glossary or options that cannot be used."""

    kind = "settings"

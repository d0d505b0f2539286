"""What differs from language to language: tables only, one folder a language, one module a subject.

`tables/<subject>.py` gives a subject's shape, `<language>/<subject>.py` fills it as `TABLES`. Code asks
`load(lang, "<subject>")` and never branches on a language's name: a fourth language is a fourth folder.
"""

from functools import cache
from importlib import import_module
from typing import Any

FOLDERS = {"en": "english", "ar": "arabic", "ru": "russian"}


@cache
def load(lang: str, subject: str) -> Any:
    """Return the tables of one subject for a language code of `FOLDERS`; each subject's owner gives them their type."""
    return import_module(f"xlate.languages.{FOLDERS[lang]}.{subject}").TABLES

"""The nouns of a glossary. Data only."""

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import msgspec

Status = Literal["preferred", "allowed", "deprecated", "forbidden"]
STATUSES: tuple[Status, ...] = ("preferred", "allowed", "deprecated", "forbidden")
ACCEPTED: frozenset[Status] = frozenset(("preferred", "allowed"))

NAME_KINDS = frozenset(
    "person place country city institution organisation organization company party media event document".split()
)
"""Kinds of terms that are names: their forms are matched as written, with case endings and clitics only."""


class Form(NamedTuple):
    """One way to write a term in one language."""

    lang: str
    text: str
    status: Status
    listed: bool = True
    """False for one of `forms`: an irregular inflection, a derivation or a short form, which may stand for the term."""


class Term(msgspec.Struct, frozen=True):
    """A concept of the glossary with its forms in each language."""

    id: str
    forms: tuple[Form, ...]
    kind: str | None = None
    note: str = ""
    reason: str = ""
    case_sensitive: bool = False
    do_not_translate: bool = False
    """The form must stand in every language as it is written."""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    should_match: tuple[tuple[str, str], ...] = ()
    """(language, text) in which the term must be found; tested by `xlate glossary lint`."""
    should_not_match: tuple[tuple[str, str], ...] = ()
    line: int = 0
    """Where it begins in the glossary file."""

    @property
    def is_name(self) -> bool:
        """Tell whether the term names one thing; where no kind says so, all of its words have capitals."""
        if self.kind is not None:
            return self.kind in NAME_KINDS
        cased = [form.text for form in self.forms if form.status == "preferred" and form.text.lower() != form.text.upper()]
        return bool(cased) and all(word[0].isupper() for text in cased for word in text.split())

    def preferred(self, lang: str) -> str | None:
        """Return the form to use in a language; None where the glossary has none."""
        for form in self.forms:
            if form.status == "preferred" and form.listed and (form.lang == lang or self.do_not_translate):
                return form.text
        return None

    def applies(self, date: datetime.date | None) -> bool:
        """Tell whether the term is in force for an article of this date; an undated one is taken for a new one."""
        if date is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= date) and (self.valid_to is None or date <= self.valid_to)


@dataclass(frozen=True)
class Glossary:
    """Terms, in the order of the file."""

    terms: tuple[Term, ...] = ()
    compiled: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Language → what `xlate.glossary.match` made of the terms, once a process; it does not travel to others."""

    def __reduce__(self) -> tuple[type["Glossary"], tuple[tuple[Term, ...]]]:
        return Glossary, (self.terms,)


EMPTY = Glossary()

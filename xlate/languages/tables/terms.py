"""How the words of a glossary term change in running text, beyond what the lemmatizer knows."""

from collections.abc import Mapping

import msgspec


class WordClass(msgspec.Struct, frozen=True):
    """Glossary words of one ending, which share their inflection."""

    ending: str
    base: str
    """What their base form ends in instead."""
    mark: str
    """Name of the class; `TermTables.endings` says which endings of a text lead to it."""
    singulars: tuple[str, ...] = ()
    """What the word may end in besides: the singular of a plural."""


class TermTables(msgspec.Struct, frozen=True):
    """Affixes of glossary terms, as folded keys (`xlate.text.fold.key`).

    A language with `endings` is matched by its affixes alone, one without by the base forms of its lemmatizer.
    """

    article: str = ""
    """What may stand at the front of a noun, as part of the word."""
    proclitics: tuple[tuple[str, str], ...] = ()
    """(what stands before a word, what remains of it there)."""
    endings: Mapping[str, tuple[tuple[str, str], ...]] = msgspec.field(default_factory=dict)
    """Ending of a word in a text → (ending of the base form, mark of its class)."""
    classes: tuple[WordClass, ...] = ()
    agreement: str = ""
    """Mark of an adjective beside a noun of another gender: only words of an expression have it."""
    names_inflect: bool = False
    """Whether names have cases."""
    cases: tuple[tuple[str, str], ...] = ()
    """(ending of a word in a text, ending of its base form) of names; what a dictionary says of the word does not count."""
    adjectives: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(ending of a name, endings of its adjective), the longest first; the first that fits counts."""
    plurals: tuple[tuple[str, str], ...] = ()
    """(ending of a plural, ending of the singular), the longest first."""
    verbal: tuple[str, ...] = ()
    """Endings of single words that may stand for any form of their verb."""

"""How a language says no."""

import msgspec


class Polarity(msgspec.Struct, frozen=True):
    """Words that negate, and where they do not; all as keys of `xlate.text.fold.key`."""

    negators: frozenset[str]
    """Words that negate the sentence: not, не, لم."""
    partial: frozenset[str]
    """Words that negate a part of it, which other languages often say without: no, without, غير."""
    concord: frozenset[str]
    """Words that only repeat a negation of the same sentence: nor, ни, никакой."""
    plain: str
    """The negator that makes a plain sentence negative."""
    behind: frozenset[str]
    """Words behind which it stands; empty where it stands before the verb."""
    inert: tuple[tuple[str, ...], ...]
    """Expressions in which a negator negates nothing: "not only", "тем не менее", «لا يزال»."""
    weak: tuple[tuple[str, ...], ...]
    """Expressions of which another language often says the positive: "not until", "пока не", «لا … إلا»; a gap is `…`."""
    glued: tuple[str, ...]
    """Words written together with a negator: "and", "so"."""
    prefixes: tuple[str, ...]
    """Beginnings that make a word negative: un-, не-."""
    not_prefixed: frozenset[str]
    """Beginnings of words that only look as if they had such a prefix."""
    prefixed: frozenset[str] = frozenset()
    """Such beginnings that a hyphen joins: non-."""
    shortest: int = 6
    """Letters that a prefixed word has at least."""


def expressions(text: str) -> tuple[tuple[str, ...], ...]:
    """Read a table of expressions: one a line or separated by `|`."""
    return tuple(tuple(part.split()) for part in text.replace("\n", "|").split("|") if part.strip())

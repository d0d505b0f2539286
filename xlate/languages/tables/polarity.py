"""How a language says no."""

from collections import defaultdict

import msgspec

Expressions = dict[str, tuple[tuple[str, ...], ...]]
"""Word → the expressions that it stands in."""


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
    inert: Expressions
    """Expressions in which a negator negates nothing: "not only", "тем не менее", «لا يزال»."""
    weak: Expressions
    """Expressions of which another language often says the positive: "not until", "пока не", «لا … إلا»; a gap is `…`."""
    glued: tuple[str, ...]
    """Words written together with a negator: "and", "so"."""
    prefixes: tuple[str, ...]
    """Beginnings that make a word negative: un-, не-."""
    not_prefixed: tuple[str, ...]
    """Beginnings of words that only look as if they had such a prefix."""
    light: frozenset[str]
    """Words that may stand between a negator and what it denies: "be", "yet", «يكن»."""
    modals: frozenset[str]
    """Verbs that may stand there with another verb behind them: "can", "мочь", «يمكن»."""
    movable: frozenset[str]
    """Negators that deny a verb or any other word, by their place."""
    breaks: frozenset[str]
    """Words behind which a negation does not hold: "and", "but"; a word may also begin with one of `glued`."""
    yes: frozenset[str]
    """Words behind which "no" is the other choice: "yes or no", "да/нет"."""
    prefixed: frozenset[str] = frozenset()
    """Such beginnings that a hyphen joins: non-."""
    known_stems: tuple[str, ...] = ()
    """Where the lexicon has to know the rest of a prefixed word: the endings of words that need not be known."""
    suffixes: tuple[str, ...] = ("\0",)
    """Endings that make a word negative: -less."""
    inherent: frozenset[str] = frozenset()
    """Words that only look as if they had such an ending."""
    written: dict[str, dict[str, str]] = {}
    """Key → what it is where it is spelled just so: ألا counts as «لا», إلا does not."""
    doubles: bool = False
    """Whether the words of `concord` ask for a negator beside them: "никто не знает", not "никто знает"."""
    articles: frozenset[str] = frozenset()
    """Negators that are also the article of foreign names: «لا ريفيرا» is La Riviera."""
    shortest: int = 6
    """Letters that a word with a prefix or an ending has at least."""


def expressions(text: str) -> tuple[tuple[str, ...], ...]:
    """Read a table of expressions: one a line or separated by `|`."""
    return tuple(tuple(part.split()) for part in text.replace("\n", "|").split("|") if part.strip())


def by_word(text: str) -> Expressions:
    """Read a table of expressions, to be looked up by any of their words."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for pattern in dict.fromkeys(expressions(text)):
        for word in dict.fromkeys(pattern):
            found[word].append(pattern)
    return {word: tuple(patterns) for word, patterns in found.items()}

"""Find every quantity of a text."""

import re
from bisect import bisect_right

from xlate.quantities.items import Item, roman
from xlate.quantities.joining import join_items
from xlate.quantities.lexicon import TOKEN, lexicon
from xlate.quantities.model import Calendar, Quantity
from xlate.quantities.reading import read_items
from xlate.quantities.sentence import Sentence
from xlate.text.fold import INVISIBLE
from xlate.text.span import Span

# A date within so many tokens from the beginning may be a dateline.
_DATELINE = 6
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_ROMAN_RUN = re.compile(r"\b[IVXХІ]{1,6}\b")


def find(text: str, lang: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order; spans are code points of `text` as given."""
    words = lexicon(lang)
    clean = text if text.isascii() or not _INVISIBLE.search(text) else _INVISIBLE.sub("", text)
    tokens = TOKEN.findall(clean)
    if words.plain.issuperset(tokens) or not words.promising(tokens):
        return ()
    sentence = Sentence(clean, tokens, words)
    if clean is not text and words.tables.part_mark:
        sentence.marks = frozenset(
            match.start() - i - 1
            for i, match in enumerate(_INVISIBLE.finditer(text))
            if match.group() == words.tables.part_mark
        )
    items = join_items(sentence, read_items(sentence))
    if _ROMAN_RUN.search(clean):
        items = _with_roman(sentence, items)
    if items and items[0].first <= _DATELINE and items[0].kind == "date":
        _weaken_dateline(sentence, items[0])
    removed = (
        [match.start() - i for i, match in enumerate(_INVISIBLE.finditer(text))] if clean is not text and items else []
    )
    return tuple(_quantity(sentence, item, removed) for item in items)


def _weaken_dateline(s: Sentence, item: Item) -> None:
    """Make a dateline weak (Baghdad, 8 March –): each house writes its own."""
    behind = item.stop + 1 if s.tokens[item.stop] == ")" else item.stop
    follows = s.tokens[behind] == "-" and not s.glued(behind)
    if follows and s.tokens[item.first - 1] in (",", "،", "(", "."):
        item.weak = True


def _quantity(s: Sentence, item: Item, removed: list[int]) -> Quantity:
    """`removed` holds, for each character taken out of the text, its place in what is left."""
    start, stop = s.starts[item.first], s.stops[item.stop - 1]
    if removed:
        start, stop = start + bisect_right(removed, start), stop + bisect_right(removed, stop - 1)
    written = "mixed" if item.digits and item.words else "digits" if item.digits else "words"
    return Quantity(
        item.kind, item.value, item.unit, Span(start, stop), item.high, item.approx, written,  # type: ignore[arg-type]
        item.weak, item.vague, item.also, item.negated,
    )  # fmt: skip


def _with_roman(s: Sentence, items: list[Item]) -> list[Item]:
    """Centuries in Roman figures; kings, wars and games as weak ordinals."""
    taken = {at for item in items for at in range(item.first, item.stop)}
    added = []
    for at, token in enumerate(s.tokens[: s.count]):
        if at in taken or len(token) > 6 or not token.isalpha():
            continue
        written = s.text[s.starts[at] : s.stops[at]]
        if not _ROMAN_RUN.fullmatch(written):
            continue
        value = roman(written)
        if not value:
            continue
        look = at + 1
        if look + 1 < s.count and s.tokens[look] == "-" and s.is_roman(look + 1):
            look += 2
        century = s.sense(look, "century_word")
        if century:
            item = Item("date", Calendar(century=value), at, at + 1, True, True)
            if look == at + 1:
                item.stop = century[1]
            added.append(item)
        elif s.has(look, "quarter_word") and value <= 4:
            added.append(Item("date", Calendar(quarter=value), at, look + 1, True, True))
        elif len(written) > 1 and at > 0:
            item = Item("ordinal", value, at, at + 1, True, False)
            item.weak = True
            added.append(item)
    return sorted(items + added, key=lambda item: item.first) if added else items

"""Chrome: the furniture of a news page that is no part of the article.

A byline, a reading time, a photo credit, "Share this article", "Read more: …", a copyright line, a date, a caption
that is only a name, a pull quote that repeats the body. It is set aside and shown on demand, never guessed at: a
sentence wrongly set aside would look left out, which is worse than a button compared with a button. So only short
blocks qualify, and only what the language's tables name or the page itself repeats.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from xlate.languages import load
from xlate.languages.tables.chrome import ChromeTables
from xlate.model import Kind
from xlate.text.fold import fold, strip_invisible
from xlate.text.span import Span

_LONGEST = 200  # code points; longer blocks are content
_TOP, _BOTTOM = 6, 3  # bylines stand among the first or last blocks
_MOST_BLOCKS = 400  # a longer text is no article: what it repeats is its own affair
_PULL_QUOTE_WORDS = 6  # fewer words may be repeated by chance, as in a subhead
_QUOTES = "\"'«»“”„‘’‹› \u200e\u200f"
_NAME_CASED = (
    r"[A-ZÀ-ÞА-ЯЁ][\w’'.-]*(?: (?:[A-ZÀ-ÞА-ЯЁ][\w’'.-]*|van|von|der|de|la|al|bin|ibn|фон|ван|де|аль|бен)){0,3}"
)
_NAME_UNCASED = r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,3}"
_TERMINAL = re.compile(r"[.!?…؟:;؛,،]$")


class Verdict(NamedTuple):
    """What of a block is furniture: `prefix` of the block's words, empty where nothing is."""

    kind: Kind | None
    prefix: Span


class SortedOut(NamedTuple):
    """A verdict for each block, and the date that a dateline gave."""

    verdicts: tuple[Verdict, ...]
    date: date | None


_CONTENT = Verdict(None, Span(0, 0))


class _Compiled(NamedTuple):
    tables: ChromeTables
    patterns: tuple[tuple[Kind, re.Pattern[str]], ...]
    dateline: re.Pattern[str]
    date: re.Pattern[str]


def sort_out(blocks: Sequence[tuple[Kind, str]], lang: str) -> SortedOut:
    """Judge each block, given as kind and words; a page that would lose all its words loses none."""
    rules = _compiled(lang)
    # A reader of a format with structure may have named the navigation itself.
    verdicts = [Verdict(kind, Span(0, len(text))) if kind == "navigation" else _CONTENT for kind, text in blocks]
    written: date | None = None
    if len(blocks) > 1:
        repeated = _repeated(blocks) if len(blocks) <= _MOST_BLOCKS else set()
        for index, (_, text) in enumerate(blocks):
            if verdicts[index].kind:
                continue
            furniture = _furniture(rules, index, blocks) or ("repeated" if index in repeated else None)
            if furniture:
                verdicts[index] = Verdict(furniture, Span(0, len(text)))
            if furniture == "dateline" and written is None:
                written = _date(rules, text)
        if all(verdict.kind for verdict in verdicts):
            return SortedOut((_CONTENT,) * len(blocks), written)
    body = [i for i, (kind, _) in enumerate(blocks) if kind == "sentence" and not verdicts[i].kind]
    for index in body[:3]:
        prefix = _dateline(rules, blocks[index][1])
        if prefix:
            verdicts[index] = Verdict("dateline", prefix)
            written = written or _date(rules, prefix.of(blocks[index][1]))
            break
    return SortedOut(tuple(verdicts), written)


def _furniture(rules: _Compiled, index: int, blocks: Sequence[tuple[Kind, str]]) -> Kind | None:
    """Name what kind of furniture the words of a short block are by the language's tables."""
    block_kind, text = blocks[index]
    text = strip_invisible(text).replace("\u00a0", " ").strip()
    if len(text) > _LONGEST:
        return None
    phrase = fold(text).strip(" .:|•·»›>…-!")
    for kind, phrases in rules.tables.phrases.items():
        if phrase in phrases:
            return kind
    at_the_edge = index < _TOP or index >= len(blocks) - _BOTTOM
    for kind, pattern in rules.patterns:
        match = pattern.fullmatch(text)
        if not match or (kind == "byline" and not at_the_edge):
            continue
        if kind == "byline" and not _could_be_names(rules.tables, text, blocks, index):
            continue
        # The headline stands first and is content, whatever it looks like.
        if index == 0 and kind in ("credit", "related", "copyright", "share") and len(text) > 40:
            continue
        return kind
    if 0 < index < _MOST_BLOCKS and _is_only_a_name(rules.tables, text, block_kind, blocks, index):
        return "caption"
    return None


def _could_be_names(tables: ChromeTables, text: str, blocks: Sequence[tuple[Kind, str]], index: int) -> bool:
    """Tell whether the words after "By" may be names: `By Sunday Night` and `By Popular Demand` are none."""
    words = [word for word in text.split()[1:] if word[:1].isupper() or not tables.has_case]
    if not tables.not_names.isdisjoint(_words(" ".join(words))):
        return False
    return not tables.has_case or not _has_in_small(_body(blocks, index), words)


def _is_only_a_name(
    tables: ChromeTables, text: str, kind: Kind, blocks: Sequence[tuple[Kind, str]], index: int
) -> bool:
    """Tell whether a block is only a person's name, as under a photo.

    The body must confirm it: the same words stand there in the midst of a sentence, and never without their capitals
    ("Security Guarantees" is a subhead, for the body speaks of "security guarantees").
    """
    words = text.split()
    if kind not in ("sentence", "heading", "caption") or not 2 <= len(words) <= 3 or _TERMINAL.search(text):
        return False
    if not all(re.sub("[-’']", "", word).isalpha() for word in words):
        return False
    if not tables.not_names.isdisjoint(_words(text)):
        return False
    body = _body(blocks, index)
    if not tables.has_case:  # without capitals only what the page itself calls a caption
        return kind == "caption" and text in body and not any(word.startswith("ال") for word in words)
    if not all(word[0].isupper() and not word.isupper() for word in words):
        return False
    first, last = (_stem(words[0]), _stem(words[-1]))
    in_full = re.search(rf"\b{re.escape(first)}\w*\W+(?:\w+\W+)?{re.escape(last)}\w*", body)
    return bool(in_full) and not _has_in_small(body, words)


def _body(blocks: Sequence[tuple[Kind, str]], but: int) -> str:
    """Return the words of the page's long blocks."""
    return " ".join(words for i, (_, words) in enumerate(blocks) if i != but and len(words) > _LONGEST // 2)


def _has_in_small(body: str, words: Sequence[str]) -> bool:
    """Tell whether one of the words stands in the body without its capital."""
    return any(re.search(rf"\b{re.escape(_stem(word).lower())}", body) for word in words if len(word) > 3)


def _stem(word: str) -> str:
    """Cut what Russian cases change: `Песков`, `Пескова`."""
    return word[: max(4, len(word) - 2)]


def _repeated(blocks: Sequence[tuple[Kind, str]]) -> set[int]:
    """Find pull quotes: blocks of some words which a longer block, or an earlier one, has word for word."""
    folded = [fold(text) for _, text in blocks]
    cores = [text.strip(_QUOTES + ".,") for text in folded]
    page = "\n".join(folded)
    found = set()
    for index, (kind, _) in enumerate(blocks):
        core = cores[index]
        if index == 0 or kind not in ("sentence", "heading") or len(core) > 2 * _LONGEST:
            continue
        if not _looks_pulled(blocks[index][1].strip()):
            continue
        if core.count(" ") < _PULL_QUOTE_WORDS - 1 or page.count(core) < 2:
            continue
        longer = any(core in text for text in folded if len(text) > len(folded[index]) + 2)
        if longer or core in cores[:index]:
            found.add(index)
    return found


def _looks_pulled(text: str) -> bool:
    """Tell a pull quote from a sentence that the body repeats: without a last stop, or in quotes from end to end."""
    return not _TERMINAL.search(text.rstrip(_QUOTES)) or (text[:1] in _QUOTES and text[-1:] in _QUOTES)


def _dateline(rules: _Compiled, text: str) -> Span | None:
    """Return the dateline before the first sentence: `MOSCOW, Nov 3 (Reuters) – `."""
    match = rules.dateline.match(text)
    if not match or match.end() >= len(text):
        return None
    place, agency, day = match["place"].strip(" ,/"), match["agency"], match["date"]
    dash = match["end"].strip(" .:") != ""
    after = text[match.end() :].lstrip(_QUOTES + "([")[:1]
    if rules.tables.has_case:
        if not after.isupper() or not place[:1].isupper():
            return None
        # Capitals alone do not make a city: "NATO – The alliance …".
        city = fold(re.split("[,/]", place)[0].strip())
        evidence = bool(agency or day) or (dash and city in rules.tables.cities)
    else:
        marked = bool(agency) and (
            agency.strip()[0] in '(/[«"' or text[: match.start("agency")].rstrip()[-1] in "-–—/،"
        )
        evidence = marked or fold(place) in rules.tables.cities or bool(day and dash)
    return Span(0, match.end()) if evidence and (dash or agency) else None


def _date(rules: _Compiled, text: str) -> date | None:
    """Return the date in words of furniture; None where the year is not said."""
    match = rules.date.search(fold(text))
    if not match:
        return None
    parts = {name.rstrip("12"): value for name, value in match.groupdict().items() if value}
    try:
        month = rules.tables.months[parts["month"]] if "month" in parts else int(parts["number"])
        return date(int(parts["year"]), month, int(parts["day"]))
    except (KeyError, ValueError):
        return None


def _words(text: str) -> list[str]:
    return [word.strip(".,:;،'\"") for word in fold(text).split()]


@cache
def _compiled(lang: str) -> _Compiled:
    tables: ChromeTables = load(lang, "chrome")
    names = sorted(tables.months, key=len, reverse=True)
    month = "|".join(map(re.escape, names))
    digits = r"[0-9\u0660-\u0669]"
    day_month = rf"{digits}{{1,2}}\.? (?:MONTH)\.?|(?:MONTH)\.? {digits}{{1,2}}"
    spelt = day_month.replace("MONTH", _unfolded(month))
    year = rf"{digits}{{4}}"
    numeric = rf"{digits}{{1,2}}[./]{digits}{{1,2}}[./]{year}|{year}-{digits}{{2}}-{digits}{{2}}"
    full_date = rf"(?i:(?:{spelt}),? {year}(?: г(?:ода|\.))?|{numeric})"
    name = _NAME_CASED if tables.has_case else _NAME_UNCASED
    agency = "|".join(sorted(map(re.escape, tables.agencies), key=len, reverse=True))
    patterns = tuple(
        (kind, re.compile(pattern.replace("{name}", name).replace("{date}", full_date)))
        for kind, pattern in tables.patterns
    )
    dateline = re.compile(
        rf"""(?P<place>[^\W\d_][\w.'’-]*?(?:(?:\ |,\ |/|\ /\ )[^\W\d_][\w'’-]*?){{0,4}}?)
             [\s,.]*(?:[-–—/،]\s*)?(?P<date>(?i:(?:{spelt.replace(" ", chr(92) + " ")})(?:,?\ {year})?))?
             [\s,.]*(?:[-–—/،]\s*)?(?P<agency>[(/\[«"]*\s?\b(?:{agency})(?:\s?[/،,]\s?(?:{agency}))?\s?[)/\]»"]*)?
             (?P<end>[.:]?\s*[-–—]{{1,2}}|[.:])\s+""".replace("\\\n", "\n"),
        re.VERBOSE,
    )
    written = re.compile(
        rf"(?P<day>\d{{1,2}})\.? (?P<month>{month})\.?,? (?P<year>\d{{4}})"
        rf"|(?P<month2>{month})\.? (?P<day2>\d{{1,2}}),? (?P<year2>\d{{4}})"
        rf"|(?P<day1>\d{{1,2}})[./](?P<number>\d{{1,2}})[./](?P<year1>\d{{4}})"
    )
    return _Compiled(tables, patterns, dateline, written)


def _unfolded(pattern: str) -> str:
    """Let a pattern of folded words match them as written: ا stands for its hamza forms, and so on."""
    variants = {"ا": "[اأإآٱ]", "ي": "[يىئ]", "ه": "[هة]", "و": "[وؤ]", "е": "[её]"}
    return "".join(variants.get(letter, letter) for letter in pattern)

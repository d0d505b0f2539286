"""Chrome: the furniture of a news page that is no part of the article.

A byline, a reading time, a photo credit, "Share this article", "Read more: …", a copyright line, a date, a caption
that is only a name, a pull quote that repeats the body. It is set aside and shown on demand, never guessed at: a
sentence wrongly set aside would look left out, which is worse than a button compared with a button. So only short
blocks qualify, and only what the language's tables name or the page itself repeats.
"""

import re
from collections.abc import Iterable, Sequence
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
_DASH_OR_COLON = re.compile(r"[-–—:/]")  # every dateline has one
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


def sort_out(blocks: Sequence[tuple[Kind, str]], lang: str) -> SortedOut:
    """Judge each block, given as kind and words; a page that would lose all its words loses none."""
    # A reader of a format with structure may have named the navigation itself.
    verdicts = [Verdict(kind, Span(0, len(text))) if kind == "navigation" else _CONTENT for kind, text in blocks]
    written: date | None = None
    if len(blocks) > 1:
        repeated = _repeated(blocks) if len(blocks) <= _MOST_BLOCKS else set()
        for index, (_, text) in enumerate(blocks):
            if verdicts[index].kind:
                continue
            furniture = _furniture(lang, index, blocks) or ("repeated" if index in repeated else None)
            if furniture:
                verdicts[index] = Verdict(furniture, Span(0, len(text)))
            if furniture == "dateline" and written is None:
                written = _date(lang, text)
        if all(verdict.kind for verdict in verdicts):
            return SortedOut((_CONTENT,) * len(blocks), written)
    body = [i for i, (kind, _) in enumerate(blocks) if kind == "sentence" and not verdicts[i].kind]
    for index in body[:3]:
        prefix = _dateline(lang, blocks[index][1])
        if prefix:
            verdicts[index] = Verdict("dateline", prefix)
            written = written or _date(lang, prefix.of(blocks[index][1]))
            break
    return SortedOut(tuple(verdicts), written)


def _furniture(lang: str, index: int, blocks: Sequence[tuple[Kind, str]]) -> Kind | None:
    """Name what kind of furniture the words of a short block are by the language's tables."""
    tables = _tables(lang)
    block_kind, text = blocks[index]
    text = strip_invisible(text).replace("\u00a0", " ").strip()
    if len(text) > _LONGEST:
        return None
    folded = fold(text)
    phrase = folded.strip(' .:|•·>…-!"')
    for kind, phrases in tables.phrases.items():
        if phrase in phrases:
            return kind
    at_the_edge = index < _TOP or index >= len(blocks) - _BOTTOM
    for kind, pattern, is_named in _patterns(lang):
        if (kind == "byline" and not at_the_edge) or not pattern.fullmatch(text if is_named else folded):
            continue
        if is_named and not _could_be_names(tables, text, blocks, index):
            continue
        # The headline stands first and is content, whatever it looks like.
        if index == 0 and kind in ("credit", "related", "copyright", "share") and len(text) > 40:
            continue
        return kind
    if 0 < index < _MOST_BLOCKS and _is_only_a_name(tables, text, block_kind, blocks, index):
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


def _dateline(lang: str, text: str) -> Span | None:
    """Return the dateline before the first sentence: `MOSCOW, Nov 3 (Reuters) – `."""
    if not _DASH_OR_COLON.search(text, 0, _LONGEST // 2):
        return None
    match = _dateline_pattern(lang).match(fold(text))
    if not match or match.end() >= len(text):
        return None
    tables = _tables(lang)
    place, agency, day = match["place"].strip(" ,/"), match["agency"], match["date"]
    dash = match["end"].strip(" .:") != ""
    after = text[match.end() :].lstrip(_QUOTES + "([")[:1]
    city = re.split("[,/]", place)[0].strip()  # capitals alone do not make one: "NATO – The alliance …"
    if tables.has_case:
        if not after.isupper() or not text[:1].isupper():
            return None
        evidence = bool(agency or day) or (dash and city in tables.cities)
    else:
        marked = agency and (agency.strip()[0] in '(/["' or text[: match.start("agency")].rstrip()[-1:] in "-–—/،")
        evidence = bool(marked) or city in tables.cities or bool(day and dash)
    return Span(0, match.end()) if evidence and (dash or agency) else None


def _date(lang: str, text: str) -> date | None:
    """Return the date in words of furniture; None where the year is not said."""
    match = _date_pattern(lang).search(fold(text))
    if not match:
        return None
    parts = {name.rstrip("12"): value for name, value in match.groupdict().items() if value}
    try:
        month = _tables(lang).months[parts["month"]] if "month" in parts else int(parts["number"])
        return date(int(parts["year"]), month, int(parts["day"]))
    except (KeyError, ValueError):
        return None


def _words(text: str) -> list[str]:
    return [word.strip(".,:;،'\"") for word in fold(text).split()]


@cache
def _tables(lang: str) -> ChromeTables:
    tables: ChromeTables = load(lang, "chrome")
    return tables


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns(lang: str) -> tuple[tuple[Kind, re.Pattern[str], bool], ...]:
    """Return the kind, the compiled pattern, and whether it is for the text as written and holds names."""
    tables = _tables(lang)
    month = _any_of(tables.months)
    written = rf"(?:\d{{1,2}}\.? (?:{month})\.?|(?:{month})\.? \d{{1,2}}),? \d{{4}}(?: г(?:ода|\.))?"
    day = rf"(?:{written}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    name = _NAME_CASED if tables.has_case else _NAME_UNCASED
    folded = [(kind, re.compile(pattern.replace("{date}", day)), False) for kind, pattern in tables.patterns]
    named = [(kind, re.compile(pattern.replace("{name}", name)), True) for kind, pattern in tables.named_patterns]
    return (*folded, *named)


@cache
def _dateline_pattern(lang: str) -> re.Pattern[str]:
    """Match place, day, agency and dash, for folded text; the day and the agency may be missing."""
    month, agency = _any_of(_tables(lang).months), _any_of(_tables(lang).agencies)
    return re.compile(
        rf"(?P<place>[^\W\d_][\w.'-]*?(?:(?: |, |/| / )[^\W\d_][\w'-]*?){{0,4}}?)"
        rf"[\s,.]*(?:[-/،]\s*)?(?P<date>(?:\d{{1,2}}\.? (?:{month})\.?|(?:{month})\.? \d{{1,2}})(?:,? \d{{4}})?)?"
        rf"[\s,.]*(?:[-/،]\s*)?(?P<agency>[(/\[\"]*\s?\b(?:{agency})(?:\s?[/،,]\s?(?:{agency}))?\s?[)/\]\"]*)?"
        r"(?P<end>[.:]?\s*-{1,2}|[.:])\s+"
    )


@cache
def _date_pattern(lang: str) -> re.Pattern[str]:
    """Match a day with its year, in folded text."""
    month = _any_of(_tables(lang).months)
    return re.compile(
        rf"(?P<day>\d{{1,2}})\.? (?P<month>{month})\.?,? (?P<year>\d{{4}})"
        rf"|(?P<month2>{month})\.? (?P<day2>\d{{1,2}}),? (?P<year2>\d{{4}})"
        r"|(?P<day1>\d{1,2})[./](?P<number>\d{1,2})[./](?P<year1>\d{4})"
    )

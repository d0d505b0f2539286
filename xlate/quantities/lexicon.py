"""The tables of a language made ready for looking words up: every spelling with every prefix to what it can mean."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from xlate.languages import load
from xlate.languages.tables.quantities import QuantityTables
from xlate.text.fold import fold, key

# A digit group with its separators; a word; or one sign. Sign and word runs are what phrases are made of as well.
TOKEN = re.compile(
    r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|\d{1,3}(?:[ \xa0\u202f\u2009\u2007]\d{3})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d+(?:[.,٫]\d+)?(?:[eE][+-]?|\^[+-]*)\d{1,2}(?!\w)"
    r"|\d{1,4}(?:[/:]\d{1,4}){1,2}(?![\d/:]|[.,٬]\d)"
    r"|\d+(?:[.,٫٬،'’]\d+)*"
    r"|(?:(?<![\w.)\]])|(?<= و))[.٫]\d+"
    r"|[^\w\s]"
)

_HALVES = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
}

# Roles that alone are reason to read a sentence; all others matter only beside one of these or a digit.
TRIGGERS = frozenset(
    "cardinal scale dual_scale ordinal fraction dozen vague multiple unit_dual unit_half unit_one compound month weekday relative noon "
    "decade name century".split()
)


_ROMAN = re.compile("[IVXХІ]+")
_REMEMBERED = 200_000


class Word:
    """What one token can mean: by itself (`roles`), or with the tokens after it (`phrases`)."""

    __slots__ = ("roles", "phrases", "led", "definite", "trigger", "leads", "ends")

    def __init__(self, led: bool = False, definite: bool = False) -> None:
        self.roles: dict[str, Any] = {}
        self.phrases: dict[str, list[tuple[list[str], Any]]] = {}
        self.led = led
        """Whether a conjunction is written together with the word."""
        self.definite = definite
        self.trigger = False
        self.leads = False
        """Whether a number may follow that the word has to be read with."""
        self.ends = False
        """Whether an approximation may end in this word."""

    def prefixed(self, led: bool, definite: bool) -> "Word":
        """Return the word with a prefix: it means the same."""
        word = Word(led, definite)
        word.roles, word.phrases, word.ends = self.roles, self.phrases, self.ends
        return word

    def judge(self) -> None:
        """Note what the roles and phrases come to; called when they are complete."""
        self.leads = "unit_before" in self.roles or "unit_before" in self.phrases or "century_word" in self.roles
        self.trigger = not TRIGGERS.isdisjoint(self.roles) or not TRIGGERS.isdisjoint(self.phrases)


class Lexicon:
    """Every word of a language that has to do with quantities."""

    def __init__(self, tables: QuantityTables) -> None:
        self.tables = tables
        self._base: dict[str, Word] = {}
        self._fill(tables)
        # Compounds and words with prefixes are ten times as many as all others: they are made when they are met.
        self._stems: dict[str, tuple[int, Any]] = {}
        for amount, stems in tables.compound_numerals.items():
            for stem in stems.split():
                self._stems.setdefault(stem, (len(self._stems), amount))
        self._endings: dict[str, str] = {}
        for unit, endings in tables.adjective_units.items() if self._stems else ():
            for ending in endings.split():
                self._endings.setdefault(ending, unit)
        self._prefixes = _prefixes(tables)
        self._words: dict[str, Word | None] = {**self._base, **self._joined()}
        """What has been looked up; it begins with the words of the tables."""
        for token, word in self._words.items():
            assert word is not None
            if compound := self._compound(token):
                word.roles.setdefault("compound", compound)
            word.judge()
        self.latin = all(word.isascii() for word in tables.cardinals[2].split())
        """Whether the language is written in Latin letters, so that these are no sign of a foreign name."""
        self.articles = tuple(key(article) for article in tables.fused_articles.split())
        self.prefixes = frozenset(key(p) for p in (tables.prefixes + " " + tables.fused_conjunctions).split())
        self.plain: set[str] = set()
        """Tokens as written that have been looked up and are no reason to read a sentence: most sentences end here."""

    def get(self, token: str) -> Word | None:
        """Return what a folded token can mean, if it has to do with quantities."""
        try:
            return self._words[token]
        except KeyError:
            word = self._made(token)
            if len(self._words) < _REMEMBERED:
                self._words[token] = word
            return word

    def promising(self, tokens: list[str]) -> bool:
        """Tell whether a sentence of these tokens may hold a quantity; remember the tokens that do not matter."""
        found = False
        plain = self.plain
        for token in tokens:
            if token in plain:
                continue
            if (
                token[-1].isdigit()
                or ((word := self.get(fold(token))) is not None and word.trigger)
                or (_ROMAN.fullmatch(token) and (len(token) > 1 or not self.latin))
            ):
                found = True
            else:
                if len(plain) >= _REMEMBERED:
                    plain.clear()
                plain.add(token)
        return found

    def _add(self, role: str, value: Any, forms: str) -> None:
        for form in key(forms).split():
            # Only signs and figures need the tokeniser.
            apart = form.replace("_", " ")
            tokens = apart.split() if form.replace("_", "").isalpha() else TOKEN.findall(apart)
            if not tokens:
                continue
            first, rest = tokens[0], tokens[1:]
            word = self._base.get(first)
            if word is None:
                word = self._base[first] = Word()
            if rest:
                word.phrases.setdefault(role, []).append((rest, value))
            else:
                word.roles.setdefault(role, value)
            if role == "approx":
                last = self._base.setdefault(tokens[-1], Word())
                last.ends = True

    def _add_all(self, role: str, table: Mapping[Any, str]) -> None:
        for value, forms in table.items():
            self._add(role, value, forms)

    def _fill(self, t: QuantityTables) -> None:
        mappings: dict[str, Mapping[Any, str]] = {
            "cardinal": t.cardinals, "scale": t.scales, "glued_scale": t.glued_scales, "dual_scale": t.dual_scales,
            "ordinal": t.ordinals, "fraction": t.fractions, "denominator": t.fraction_ordinals, "added": t.added_fractions,
            "dozen": t.dozens, "vague": t.vague, "multiple": t.multiples, "unit": t.units, "unit_dual": t.dual_units,
            "unit_half": t.half_units, "unit_one": t.single_units, "unit_adjective": t.adjective_units, "unit_before": t.leading_units,
            "unit_glued": t.glued_units, "month": t.months, "hijri": t.hijri_months, "weekday": t.weekdays, "era": t.year_eras,
            "decade": t.decades, "relative": t.relative_days, "noon": t.noon, "approx": t.approx_before,
            "approx_after": t.approx_after, "zone": t.zones, "name": t.names,
        }  # fmt: skip
        for role, table in mappings.items():
            self._add_all(role, table)
        flags = {
            "and": t.conjunctions, "filler": t.fillers, "weak_cardinal": t.weak_cardinals, "hundred": t.hundred,
            "weak_ordinal": t.weak_ordinals, "ordinal_ending": t.ordinal_endings, "vague_lead": t.vague_leads,
            "times": t.times, "point": t.decimal_words, "over": t.over_words, "minus": t.minus, "plus": t.plus, "negator": t.negators,
            "indefinite": t.indefinites, "partitive": t.partitives, "part": t.parts, "link": t.links, "also": t.list_conjunctions,
            "name_month": t.name_months, "strict_month": t.strict_months, "strict_lead": t.strict_leads, "shy_marker": t.shy_markers,
            "clock_lead": t.clock_leads, "hour_sign": t.hour_signs, "spaced_sign": t.spaced_signs, "unit_filler": t.unit_fillers, "below_zero": t.below_zero, "shy_month": t.shy_months,
            "shy_weekday": t.shy_weekdays, "date_lead": t.date_leads, "year_word": t.year_words, "year_lead": t.year_leads,
            "decade_ending": t.decade_endings, "decade_word": t.decade_words, "century_word": t.century_words,
            "quarter_word": t.quarter_words, "morning": t.morning, "evening": t.evening, "hour_word": t.hour_words,
            "hour_lead": t.hour_leads, "past": t.past, "single_lead": t.single_leads, "range": t.range_joins, "opener": t.range_openers, "skip": t.not_numbers,
        }  # fmt: skip
        for role, forms in flags.items():
            self._add(role, True, forms)
        for sign, (top, bottom) in _HALVES.items():
            self._add("fraction", Fraction(top, bottom), sign)
        for word in self._base.values():
            for phrases in word.phrases.values():
                phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _joined(self) -> dict[str, Word]:
        """Return the words that are also another word with a prefix, where by themselves they only begin a phrase."""
        found: dict[str, Word] = {}
        # The longest words first: in والأحد the article is part of the weekday's name.
        for token, base in sorted(self._base.items(), key=lambda row: -len(row[0])) if self._prefixes else ():
            if not _takes_prefixes(token):
                continue
            for prefix, led, definite in self._prefixes:
                form = prefix + token
                there = found.get(form) or self._base.get(form)
                if there is None:
                    continue
                if not there.roles:
                    word = found[form] = base.prefixed(led, definite)
                    word.phrases = {**base.phrases, **there.phrases}
                elif "fraction" in base.roles:
                    there.roles.setdefault("fraction", base.roles["fraction"])
        return found

    def _made(self, token: str) -> Word | None:
        """Return a compound, or a word with a prefix: of several readings the longest word."""
        if compound := self._compound(token):
            word = Word()
            word.roles["compound"] = compound
            word.judge()
            return word
        for prefix, led, definite in self._prefixes:
            base = self._base.get(token[len(prefix) :]) if token.startswith(prefix) else None
            if base is not None and _takes_prefixes(token[len(prefix) :]):
                word = Word(led, definite)
                word.roles, word.phrases, word.ends = base.roles, base.phrases, base.ends
                word.judge()
                return word
        return None

    def _compound(self, token: str) -> tuple[Any, str] | None:
        """Return the amount and the unit of a compound as "three-year"; of several readings the first stem's."""
        found = [
            (*self._stems[token[:cut]], self._endings[token[cut:]])
            for cut in range(1, len(token) if self._stems else 0)
            if token[:cut] in self._stems and token[cut:] in self._endings
        ]
        return min(found)[1:] if found else None


def _prefixes(tables: QuantityTables) -> list[tuple[str, bool, bool]]:
    """Return the particles written together with the next word, the shortest first: is one a conjunction, an article."""
    found = [
        (key(p), key(p).startswith(tuple(tables.fused_conjunctions)), p.endswith(("ال", "لل")))
        for p in tables.prefixes.split()
    ]
    found += [(key(c), True, False) for c in tables.fused_conjunctions.split()]
    return sorted(found, key=lambda prefix: len(prefix[0]))


def _takes_prefixes(token: str) -> bool:
    return token[0].isalpha() and len(token) > 2 and not token.isascii()


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language code; made once."""
    return Lexicon(load(lang, "quantities"))

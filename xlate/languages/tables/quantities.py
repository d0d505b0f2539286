"""The shape of what a language knows about quantities.

Every `Words` value is one string of forms parted by spaces; `_` stands for a space inside a form. Forms are written
the way people spell them: the reader folds case, hamza carriers and marks itself.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

import msgspec

Words: TypeAlias = str
Amount: TypeAlias = int | Fraction


class QuantityTables(msgspec.Struct, frozen=True):
    """Words of one language that carry a value, a unit, a date or a clock time."""

    decimal_comma: bool
    """Whether a lone separator before three digits groups when it is a point (1.234) and parts when a comma (1,234)."""
    units_before_tens: bool
    """Whether compound numerals run units, "and", tens (ثلاثة وعشرون)."""
    comma_in_numerals: bool
    """Whether a comma may part the thousands of a numeral in words."""
    conjunctions: Words
    """Words that tie the parts of one numeral ("and")."""
    fused_conjunctions: Words
    """The same written as one letter with the next word (و)."""
    prefixes: Words
    """Particles written together with the next word, other than the conjunction; "" is always allowed."""
    fused_articles: Words
    """The article where it is written together with the next word."""
    fillers: Words
    """Articles and such that may stand inside a numeral phrase or before it: half *a* million."""
    indefinites: Words
    """Of these, the ones before a unit or a part: *a* fifth, half *an* hour."""
    partitives: Words
    """Of these, the one between a part and its whole: a fifth *of*."""
    parts: Words
    """Nouns that make an ordinal the name of a part: пятая *часть*."""
    links: Words
    """Words between the parts of a date or a time: 5th *of* May, 7 *in* the morning."""
    list_conjunctions: Words
    """"and" between two quantities."""
    nouns_before_numerals: bool
    """Whether a numeral follows what it numbers: القرن الثامن عشر, الساعة الثالثة, عام 2019."""

    cardinals: Mapping[Amount, Words]
    """Below a thousand, each word as written alone; hundreds that are one word too (двести, ثلاثمئة)."""
    weak_cardinals: Words
    """Cardinals that are as often a pronoun or an article."""
    hundred: Words
    """Words that multiply what stands before them by a hundred."""
    scales: Mapping[int, Words]
    glued_scales: Mapping[int, Words]
    """Scale signs only after digits: 5m, 10k, 3bn."""
    dual_scales: Mapping[int, Words]
    """One word for two of a scale (ألفان)."""
    ordinals: Mapping[int, Words]
    weak_ordinals: Words
    """Ordinals that idioms use freely."""
    ordinal_endings: Words
    """What is written after digits to make an ordinal: 4th, 40-й."""
    fractions: Mapping[Fraction, Words]
    """Words that are always a part of a whole."""
    fraction_ordinals: Mapping[Fraction, Words]
    """Denominators that only a numeral before them makes a fraction: two *thirds*."""
    added_fractions: Mapping[Fraction, Words]
    """Phrases that add a part to the number before them: and a half, с половиной, ونصف."""
    dozens: Mapping[int, Words]
    """Collective words that count like a number (dozen, couple, дюжина)."""
    vague: Mapping[int, Words]
    """Plural scale words without a number: thousands, сотни, عشرات."""
    vague_leads: Words
    """Words that make a following scale word vague: several hundred."""
    multiples: Mapping[int, Words]
    """twice, doubled, втрое, ضعف."""
    times: Words
    """The noun after a number that makes a multiple: three *times*, в три *раза*."""
    decimal_words: Words
    """point, целых, فاصلة."""
    over_words: Words
    """Between numerator and denominator of a spoken ratio: one *in* five, واحد *من كل* خمسة."""
    minus: Words
    plus: Words
    """Before "minus" they take its meaning: plus or minus two points."""
    part_mark: str
    """The vowel mark on the first letter that makes a numeral word a part: خُمس is a fifth, خمس five."""
    below_zero: Words
    """After a temperature: ниже нуля, تحت الصفر."""

    units: Mapping[str, Words]
    """Unit id to every form of its name; also percent and currencies."""
    spaced_signs: Words
    """Glued units that may stand apart from digits as well."""
    unit_fillers: Words
    """Words between a number and its unit: two *more* minutes."""
    dual_units: Mapping[str, Words]
    """One word for two of a unit (يومان)."""
    single_units: Mapping[str, Words]
    """Forms that say one of a unit without a numeral: an hour, неделю, شهر."""
    single_leads: Words
    """Words that must stand before them for that, if any."""
    half_units: Mapping[str, Words]
    """One word for half of a unit (полгода)."""
    adjective_units: Mapping[str, Words]
    """Endings of compound adjectives that count a unit: -летний, -дневный, -year-old."""
    leading_units: Mapping[str, Words]
    """Units that stand before the number: $, EUR, USD, N°."""
    glued_units: Mapping[str, Words]
    """Signs that are a unit only when they touch digits: 5m, 3C, 10л."""
    compound_numerals: Mapping[Amount, Words]
    """Numerals as the first part of a compound word: двух-, трёх-, пяти-."""

    months: Mapping[int, Words]
    name_months: Words
    """Months that are also names of people; with a capital alone they prove nothing."""
    strict_months: Words
    """Months that are also verbs or surnames: they need one of `strict_leads`."""
    strict_leads: Words
    month_before_day: bool
    """Whether "July 4" is read as a date."""
    shy_months: Words
    """Month names that are also another word: they need a number, a month word or a preposition beside them."""
    capital_months: bool
    """Whether a month or weekday name must be written with a capital."""
    hijri_months: Mapping[int, Words]
    weekdays: Mapping[int, Words]
    """Monday is 1."""
    shy_weekdays: Words
    date_leads: Words
    """Words after which a shy name is a date: in, since, شهر, يوم."""
    year_words: Words
    """Words beside a number that make it a year: г., год, عام."""
    year_word_follows: bool
    """Whether the year word stands behind the number (2019 году)."""
    year_leads: Words
    """Words before a bare four-digit number that make it a year: in, since."""
    year_eras: Mapping[str, Words]
    """"bc" and "ad"; also "hijri"."""
    decade_endings: Words
    """After digits: 1990*s*, 1990-*х*."""
    decade_words: Words
    """Words beside a round number that make it a decade: годы, عقد."""
    decades: Mapping[int, Words]
    """One word for a decade of the century: nineties, девяностые, التسعينيات."""
    century_words: Words
    quarter_words: Words
    """After or before an ordinal: the third *quarter*."""
    relative_days: Mapping[int, Words]
    """Days from the article's day: yesterday is -1."""

    noon: Mapping[int, Words]
    """Words that say a clock time alone: noon, midnight (minutes after midnight)."""
    morning: Words
    """After an hour: a.m., утра, صباحا."""
    evening: Words
    """After an hour: p.m., вечера, مساء."""
    shy_markers: Words
    """Morning and evening words that need an hour lead as well: ночи is also "nights"."""
    clock_leads: Words
    """Prepositions that make "15 hours" a time of day."""
    hour_signs: Words
    """Between hour and minutes: 15h30."""
    hour_words: Words
    """Words that make a number beside them a clock hour: o'clock, الساعة."""
    half_past_before: bool
    """Whether "half of the sixth" is half past five (в половине шестого)."""
    past: Words
    """Between a part of an hour and the hour: half *past* six."""
    hour_leads: Words
    """Prepositions after which a number with an hour word is a clock time: at, в, к."""

    approx_before: Mapping[str, Words]
    """"about", "more_than", "at_least", "less_than", "at_most", "nearly" to the phrases before a number."""
    negators: Words
    """Before such a phrase they turn it round: *not* more than, *не* младше."""
    approx_after: Mapping[str, Words]
    zones: Mapping[str, Words]
    """Time zones behind a clock time; "local" where it is said to be local."""
    range_joins: Words
    """Words between the ends of a range: to, до, إلى."""
    range_openers: Words
    """from, between, от, с, بين: a conjunction may then join the ends."""
    not_numbers: Words = ""
    """Phrases with a numeral that count nothing: one another, в первую очередь."""
    names: Mapping[str, Words] = msgspec.field(default_factory=dict)
    """Names that hold a number on one side only: «Большая семёрка» is g7."""

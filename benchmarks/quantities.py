"""Measure the reading and comparing of quantities on a folder of labelled data.

Usage: quantities.py DATA [--details KIND]

DATA holds `quantities.jsonl`, `seeded.jsonl`, `clean.jsonl`, `clean_sentences.jsonl`, `demetr.jsonl` and
`numbers/{duckling.tsv,recognizers_specs.jsonl}`; whatever is not there is left out. `--details` prints every failure of
one part: forms, specs, pairs, seeded, clean, demetr.
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from xlate.quantities import Calendar, Clock, Discrepancy, Quantity, compare, find
from xlate.quantities.units import UNITS

THRESHOLD = 0.5
# What the names of the checks that may tell of a kind of damage begin with.
FAMILY = {"number": ("number", "unit", "currency"), "magnitude": ("number", "unit"), "date": ("date", "time", "number")}
# duckling knows these by rules that are no part of a text's own value: they need today's date or a calendar of feasts.
HOLIDAY = re.compile("Holiday")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a JSON Lines file."""
    with path.open(encoding="utf8") as file:
        for line in file:
            yield json.loads(line)


# ------------------------------------------------------------------ documents


def document(record: dict[str, Any]) -> Iterator[tuple[int, str, str, list[Discrepancy]]]:
    """Compare segment with segment, the neighbours being the context."""
    source, target = record["source"], record["target"]
    left = [find(text, source["language"]) for text in source["segments"]]
    right = [find(text, target["language"]) for text in target["segments"]]
    for i, (a, b) in enumerate(zip(left, right, strict=True)):
        around = [j for j in (i - 1, i + 1) if 0 <= j < len(left)]
        found = compare(
            a, b, source["language"], target["language"],
            [q for j in around for q in left[j]], [q for j in around for q in right[j]],
        )  # fmt: skip
        yield i, source["segments"][i], target["segments"][i], [d for d in found if d.confidence >= THRESHOLD]


def show(place: str, source: str, target: str, found: list[Discrepancy]) -> None:
    """Print one pair of sentences with what was found."""
    print(f"## {place}\n   S: {source}\n   T: {target}")
    for d in found:
        one = d.source.span.of(source) if d.source else "-"
        other = d.target.span.of(target) if d.target else "-"
        print(f"   -> {d.kind} {d.confidence:.2f} | {one} | {other} | {d.note}")


def clean(path: Path, details: bool) -> None:
    """False alarms on professional translations."""
    n: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records(path):
        if len(record["source"]["segments"]) != len(record["target"]["segments"]):
            continue
        lang = record["target"]["language"]
        for i, source, target, found in document(record):
            n[lang] += 1
            kinds[lang].update(d.kind for d in found)
            if details and found:
                show(f"{record['id']} {i}", source, target, found)
    for lang in sorted(n):
        print(
            f"{path.stem} {lang}: {100 * kinds[lang].total() / n[lang]:.2f} alarms per 100 segments {dict(kinds[lang])}"
        )


def seeded(path: Path, details: bool) -> None:
    """Damage that is called by its name."""
    total: Counter[tuple[str, str]] = Counter()
    named: Counter[tuple[str, str]] = Counter()
    for record in records(path):
        damage: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for error in record["gold"]["errors"]:
            if error["kind"] in FAMILY:
                damage[error["segment"]].append(error)
        if not damage:
            continue
        lang = record["target"]["language"]
        source, target = record["source"]["segments"], record["target"]["segments"]
        for segment, errors in damage.items():
            for error in errors:
                text = "\n".join(target[i] for i in error["targets"])
                found = compare(find(source[segment], "en"), find(text, lang), "en", lang)
                found = [d for d in found if d.confidence >= THRESHOLD]
                hit = any(d.kind.startswith(FAMILY[error["kind"]]) for d in found)
                total[lang, error["kind"]] += 1
                named[lang, error["kind"]] += hit
                if details and not hit:
                    show(
                        f"{record['id']} {segment} {error['kind']} {error['old']} > {error['new']}",
                        source[segment],
                        text,
                        found,
                    )
    for key in sorted(total):
        print(f"seeded {key[0]} {key[1]}: {named[key] / total[key]:.3f} of {total[key]} named")


def pairs(path: Path, details: bool) -> None:
    """Single quantities that agree or do not."""
    flagged: dict[tuple[str, bool], list[int]] = defaultdict(lambda: [0, 0])
    for record in records(path):
        same, lang = record["gold"]["same"], record["target"]["language"]
        source, target = record["source"]["segments"][0], record["target"]["segments"][0]
        found = [d for d in compare(find(source, "en"), find(target, lang), "en", lang) if d.confidence >= THRESHOLD]
        hit = any(d.kind.startswith(("number", "date", "time", "unit", "currency")) for d in found)
        flagged[lang, same][0] += hit
        flagged[lang, same][1] += 1
        if details and hit == same:
            show(f"{record['id']} {'same' if same else 'different'}", source, target, found)
    for (lang, same), (hits, n) in sorted(flagged.items()):
        print(f"quantities {lang} {'same' if same else 'different'}: flagged {hits / n:.3f} of {n}")


def demetr(path: Path, details: bool) -> None:
    """Minimal pairs, Russian to English: a number replaced, and the undamaged translation."""
    flagged: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for record in records(path):
        kind = record["gold"]["variant"]
        if kind not in ("number_replaced", "good", "surface"):
            continue
        source, target = record["source"]["segments"][0], record["target"]["segments"][0]
        found = [d for d in compare(find(source, "ru"), find(target, "en"), "ru", "en") if d.confidence >= THRESHOLD]
        flagged[kind][0] += bool(found)
        flagged[kind][1] += 1
        if details and bool(found) != (kind == "number_replaced"):
            show(f"{record['id']} {kind}", source, target, found)
    for kind, (hit, n) in sorted(flagged.items()):
        print(f"demetr {kind}: flagged {hit / n:.3f} of {n}")


# ------------------------------------------------------------------ forms

_UNIT_NAMES = {
    "Dollar": "dollar", "EUR": "eur", "Cent": "cent", "Pound": "pound", "Metre": "m", "M": "m", "Kilometre": "km", "Centimetre": "cm",
    "Millimetre": "mm", "Mile": "mile", "Foot": "foot", "Inch": "inch", "Yard": "yard", "Gram": "g", "Kilogram": "kg", "Ounce": "ounce",
    "Cup": "cup", "Litre": "litre", "Millilitre": "ml", "Hectolitre": "hectolitre", "Gallon": "gallon", "Celsius": "celsius",
    "Fahrenheit": "fahrenheit", "Degree": "degree", "Tablespoon": "tablespoon", "Teaspoon": "teaspoon", "Pint": "pint",
    "Second": "second", "Minute": "minute", "Hour": "hour", "Day": "day", "Week": "week", "Month": "month", "Year": "year",
    "Quarter": "quarter_year",
}  # fmt: skip


def _number(text: str) -> Fraction:
    return Fraction(text.strip("()").replace(" ", ""))


def _amounts(found: tuple[Quantity, ...]) -> list[tuple[Any, str | None]]:
    out = []
    for q in found:
        for value in (q.value, q.high):
            if isinstance(value, int | Fraction):
                out.append((value, q.unit))
    return out


def _same_unit(unit: str | None, wanted: str) -> bool:
    name = _UNIT_NAMES.get(wanted, wanted.lower())
    if unit == name:
        return True
    loose = {
        "inr": {"rupee"},
        "riyal": {"rial"},
        "dollar": {"usd"},
        "pound": {"gbp", "lb"},
        "cent": {"kopeck", "pence"},
    }
    return unit in loose.get(name, set())


def _amount_read(found: tuple[Quantity, ...], wanted: Fraction, unit: str | None) -> bool:
    for value, name in _amounts(found):
        if unit is None or wanted == 0 and value == 0:
            if value == wanted:
                return True
            continue
        if value == wanted and _same_unit(name, unit):
            return True
        mine, theirs = UNITS.get(name or ""), UNITS.get(_UNIT_NAMES.get(unit, unit.lower()))
        if mine and theirs and mine.dimension == theirs.dimension:
            difference = abs(value * mine.factor - wanted * theirs.factor)
            if difference <= abs(wanted * theirs.factor) / 50:  # months and years as days
                return True
    return False


def form_read(dimension: str, value: str, text: str, lang: str) -> bool | None:
    """Tell whether a form of duckling's corpus is read with its value; None where the value is not in the text."""
    found = find(text, lang)
    if dimension == "Numeral":
        return _amount_read(found, _number(value.split(" ", 1)[1]), None)
    if dimension == "Ordinal":
        return _amount_read(found, Fraction(value.split()[1]), None) or any(
            isinstance(q.value, Calendar) and q.value.day == int(value.split()[1]) for q in found
        )
    if dimension == "Duration":
        _, number, unit = value.split()[:3]
        return _amount_read(found, Fraction(number), unit)
    if dimension in ("AmountOfMoney", "Quantity", "Volume", "Distance", "Temperature"):
        if m := re.match(r"simple (\S+) (\S+)", value):
            if m[1] in ("Unnamed", "Bob"):
                return None
            return _amount_read(found, _number(m[2]), m[1])
        if m := re.match(r"between (\S+) \((\S+?), ?(\S+?)\)", value):
            return _amount_read(found, _number(m[2]), m[1]) and _amount_read(found, _number(m[3]), m[1])
        if m := re.match(r"(above|under) (\S+) (\S+)", value):
            good = {"above": ("more_than", "at_least"), "under": ("less_than", "at_most", "nearly")}[m[1]]
            return _amount_read(found, _number(m[3]), m[2]) and any(q.approx in good for q in found)
        return None
    if dimension == "Time":
        return _time_read(value, text, found)
    return None


# Absolute times are those whose every part stands in the text: a month, a year or a clock time.
_RELATIVE = re.compile(
    r"\b(next|last|past|previous|upcoming|coming|ago|from now|in \d+|in a|in one|hence|now|this|today|tonight|tomorrow|yesterday|"
    r"christmas|easter|morning|evening|week|weekend|fortnight|quarter|qtr|asap|hour ago|end of|beginning of|eom|eoy|bom|boy|summer|winter|"
    r"spring|fall|season|later|eve|day|days|years|months|hours|minutes|seconds|lunch|dinner|night|ides|current|mid|late|early|closest|"
    r"an hour|\bin \d|gmt|bst|pst|cet|cst|ist|atm|moment|asap|soon|^(on )?the \w+$|حالا|الان|بكر|التالي|الحالي|الماض|"
    r"before|after|since|until|by|through|within|upto|afternoon)\b|следующ|прошл|через|назад|после|сегодня|завтра|вчера|недел|последн|эт[аоу]|"
    r"квартал|год[ау]?$|выходн|рождеств|месяц|сейчас|предыдущ|пасх|лет|зим|осен|весн|течени|минут|секунд|ближайш|конец|начал|середин|"
    r"المقبل|القادم|الماضي|السابق|الفائت|هذا|هذه|الجاي|اسبوع|أسبوع|قبل|بعد|خلال|من الان|عيد|اليوم|البارحة|غد|امس|نهاية|بداية|اول|آخر|اخر|"
    r"اوائل|اواخر|منتصف|ربع|فصل|صيف|شتاء|ربيع|خريف|القبل|اللحظة|الليلة|مساء امس",
    re.I,
)


def _time_read(value: str, text: str, found: tuple[Quantity, ...]) -> bool | None:
    if HOLIDAY.search(value) or _RELATIVE.search(text):
        return None
    stamps = re.findall(r"\((\d+), (\d+), (\d+), (\d+), (\d+), ([\d.]+)\)", value)
    if not stamps:
        return None
    year, month, day, hour, minute = (int(part) for part in stamps[0][:5])
    grain = value.split(")")[-1].split()[0] if value.split(")")[-1].split() else ""
    if not any(c.isdigit() for c in text) and not found and grain not in ("Day", "Month"):
        return False
    dates = [q.value for q in found if isinstance(q.value, Calendar)]
    clocks = [q.value for q in found if isinstance(q.value, Clock)]
    if grain in ("Hour", "Minute", "Second"):
        return any(c.minutes % 720 == (hour * 60 + minute) % 720 for c in clocks)
    if not dates:
        return False
    date = dates[0]
    if grain == "Year":
        return date.year == year
    if date.month is None and date.weekday is None:
        return date.year == year if grain == "Year" else False
    right = date.month in (None, month) and date.year in (None, year)
    return right and (grain == "Month" or date.day in (None, day))


def forms(path: Path, details: bool) -> None:
    """The corpus of duckling: surface forms with values."""
    read: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    with path.open(encoding="utf8") as file:
        next(file)
        for line in file:
            lang, dimension, value, text = line.rstrip("\n").split("\t")
            good = form_read(dimension, value, text, lang)
            cell = read[lang, dimension]
            if good is None:
                cell[2] += 1
                continue
            cell[0] += good
            cell[1] += 1
            if details and not good:
                print(
                    lang,
                    dimension,
                    "|",
                    value,
                    "|",
                    text,
                    "|",
                    [(str(q.value), q.unit, q.approx) for q in find(text, lang)],
                )
    for lang in ("ar", "ru", "en"):
        asked = [dim for one, dim in read if one == lang]
        right, n = sum(read[lang, d][0] for d in asked), sum(read[lang, d][1] for d in asked)
        each = ", ".join(
            f"{d} {read[lang, d][0]}/{read[lang, d][1]} (+{read[lang, d][2]} left out)" for d in sorted(asked)
        )
        print(f"forms {lang}: {right / n:.3f} of {n} read; {each}")


def specs(path: Path, details: bool) -> None:
    """The specifications of Recognizers-Text for numbers, ordinals and percentages."""
    read: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for record in records(path):
        model = (record.get("model") or "").rpartition("/")[2]
        if model not in ("NumberModel", "OrdinalModel", "PercentModel"):
            continue
        found = find(record["input"], record["lang"])
        for result in record["results"]:
            value = (result.get("value") or {}).get("value")
            if value is None or "end" in value or "current" in value:
                continue
            try:
                wanted = Fraction(value.rstrip("%"))
            except ValueError:
                continue
            cell = read[record["lang"], model]
            good = any(abs(amount - wanted) <= abs(wanted) / 10**9 for amount, _ in _amounts(found)) or any(
                wanted in (q.value.year, q.value.month, q.value.day) for q in found if isinstance(q.value, Calendar)
            )
            good = good or any(wanted in q.also for q in found)
            cell[0] += good
            cell[1] += 1
            if details and not good:
                print(
                    record["lang"], model, "|", record["input"], "|", value, "|", [str(v) for v, _ in _amounts(found)]
                )
    for (lang, model), (right, n) in sorted(read.items()):
        print(f"specs {lang} {model}: {right / n:.3f} of {n}")
    for lang in ("ar", "en"):
        cells = [cell for key, cell in read.items() if key[0] == lang]
        print(f"specs {lang} all: {sum(c[0] for c in cells) / max(1, sum(c[1] for c in cells)):.3f}")


def speed(path: Path) -> None:
    """Sentences a second, each language alone, the best of five passes."""
    texts: dict[str, list[str]] = defaultdict(list)
    for record in records(path):
        for side in ("source", "target"):
            texts[record[side]["language"]] += record[side]["segments"]
    for lang, some in sorted(texts.items()):
        find(some[0], lang)
        best = 0.0
        for _ in range(5):
            began = time.process_time()
            for text in some:
                find(text, lang)
            best = max(best, len(some) / (time.process_time() - began))
        print(f"speed {lang}: {best:,.0f} sentences a second")


def main() -> None:
    """Run every part whose data is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--details", default="")
    options = parser.parse_args()
    data: Path = options.data
    parts = {
        "forms": (forms, "numbers/duckling.tsv"), "specs": (specs, "numbers/recognizers_specs.jsonl"), "pairs": (pairs, "quantities.jsonl"),
        "seeded": (seeded, "seeded.jsonl"), "clean": (clean, "clean.jsonl"), "sentences": (clean, "clean_sentences.jsonl"),
        "demetr": (demetr, "demetr.jsonl"),
    }  # fmt: skip
    for name, (part, file) in parts.items():
        if (data / file).exists() and options.details in ("", name):
            part(data / file, options.details == name)
    if (data / "clean.jsonl").exists() and not options.details:
        speed(data / "clean.jsonl")


if __name__ == "__main__":
    main()

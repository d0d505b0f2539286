"""The page of precision and recall, from what was measured last: `docs/selftest.json` and the table that ships."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from xlate import budget, selftest
from xlate.budget import SHIPPED, Direction, read
from xlate.checks import CHECKS
from xlate.settings import Settings

MEASURED = Path(__file__).parent / "selftest.json"
NOTE = "<!-- Written by `make docs` from docs/selftest.json and xlate/data/curves.json; `make figures` measures anew. -->\n"
LANGS = ("en", "ar", "ru")
_BUDGETS = (0.5, 1.0, 2.0, 5.0)
_SHOWN = 0.5


def page() -> str:
    """Return the page."""
    measured = read(MEASURED)
    parts = ("".join(part) for part in (_head(measured.directions), _kinds(measured.directions), _levels(measured.directions), _checks(measured.directions), _budgets()))
    return NOTE + "\n".join(parts)


def _head(directions: Sequence[Direction]) -> Iterator[str]:
    articles, words = max(d.articles for d in directions), sum(d.words for d in directions)
    yield "# What is caught, and what is said of good text\n\n"
    yield f"Measured by `python -m benchmarks.damage --write` on the {articles} good articles of `pairs/`, {words:,} words of "
    yield "translations in all six directions: each was checked as it is, then with known errors planted, one in each segment.\n"
    yield "`xlate selftest FOLDER` measures the same on your own articles.\n"
    yield "Planted errors are made, not met: they are harder than a typist's and easier than a misunderstanding.\n"


def _kinds(directions: Sequence[Direction]) -> Iterator[str]:
    yield "## Errors planted\n\nHow many; of these, how many a check that is meant for them reported / any check did. "
    yield "The last line counts what was reported away from them.\n\n"
    yield f"| error | {' | '.join(f'{d.source} → {d.target}' for d in directions)} |\n|---|{'---|' * len(directions)}\n"
    for kind in selftest.MEANT:
        yield f"| {kind} | {' | '.join(_shares(d, kind) for d in directions)} |\n"
    yield f"| elsewhere | {' | '.join(str(d.stray) for d in directions)} |\n"


def _shares(direction: Direction, kind: str) -> str:
    count = direction.planted.get(kind, 0)
    if not count:
        return "–"
    named, noticed = direction.named.get(kind, 0) / count, direction.noticed.get(kind, 0) / count
    return f"{count}: {named:.0%} / {noticed:.0%}"


def _levels(directions: Sequence[Direction]) -> Iterator[str]:
    yield "## By confidence\n\nRecall: share of the planted errors that a check meant for them reports, each kind counting the same. "
    yield "Alarms: on 1,000 words of undamaged text. "
    yield "Precision: share of right findings, were one sentence in twenty wrong, each kind of error as often.\n\n"
    yield f"| from |{' | '.join(f' {lang} recall | alarms | precision' for lang in LANGS)} |\n|---|{'---|' * 3 * len(LANGS)}\n"
    by_lang = [{row.confidence: row for row in selftest.rows(_into(directions, lang))} for lang in LANGS]
    for at in by_lang[0]:
        cells = (f"{row.recall:.0%} | {row.alarms:.2f} | {row.precision:.0%}" for row in (rows[at] for rows in by_lang))
        yield f"| {at:.0%} | {' | '.join(cells)} |\n"


def _checks(directions: Sequence[Direction]) -> Iterator[str]:
    yield f"## By check, from a confidence of {_SHOWN:.0%}\n\nRecall counts the kinds of error of which a check caught one in ten; a dash: there is none.\n\n"
    yield f"| check |{' | '.join(f' {lang} recall | alarms | precision' for lang in LANGS)} |\n|---|{'---|' * 3 * len(LANGS)}\n"
    for check in CHECKS:
        cells = [_check(_into(directions, lang), check.name) for lang in LANGS]
        if any(cell != _NOTHING for cell in cells):
            yield f"| `{check.name}` | {' | '.join(cells)} |\n"


_NOTHING = "– | 0.00 | –"


def _check(directions: Sequence[Direction], check: str) -> str:
    row = next(selftest.rows(directions, [check], levels=[round(100 * _SHOWN)]), None)
    if row and row.recall:
        return f"{row.recall:.0%} | {row.alarms:.2f} | {row.precision:.0%}"
    count = sum(n for d in directions for at, n in d.alarms.get(check, {}).items() if at >= 100 * _SHOWN)
    return f"– | {1000 * count / sum(d.words for d in directions):.2f} | –"


def _budgets() -> Iterator[str]:
    measured = read(SHIPPED)
    words = sum(direction.words for direction in measured.directions)
    yield "## What a budget of alarms buys\n\n"
    yield f"The confidence from which each check reports under `--max-alarms-per-1000-words`, by what ships with xlate: measured on {words:,} words "
    yield f"({', '.join(measured.of)}) by `python -m tools.train_curves PARALLEL.tsv`; a dash: not at all; *: nothing is known, `min-confidence` counts.\n\n"
    plans = [budget.plan(Settings(max_alarms_per_1000_words=n), lang) for n in _BUDGETS for lang in LANGS]
    yield f"| check | {' | '.join(f'{n:g}: {lang}' for n in _BUDGETS for lang in LANGS)} |\n|---|{'---|' * len(plans)}\n"
    for check in CHECKS:
        cells = (_threshold(plan, check.name) for plan in plans)
        yield f"| `{check.name}` | {' | '.join(cells)} |\n"


def _threshold(plan: budget.Plan, check: str) -> str:
    if check in plan.unknown:
        return "*"
    return f"{plan.thresholds[check]:.0%}" if check in plan.thresholds else "–"


def _into(directions: Sequence[Direction], lang: str) -> list[Direction]:
    return [direction for direction in directions if direction.target == lang]

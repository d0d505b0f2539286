"""Look-up in running text: the longest expression, the least stripped form, capitals where they tell."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate.analysis import read_words
from xlate.lexicon import default
from xlate.text.tokens import tokenize

LINE = re.compile(r"(en|ru|ar) \| (.+?) \| (.+?) \| (.+)")
LINES = [
    line
    for line in (Path(__file__).parent / "lookup.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_lookup(line: str) -> None:
    found = LINE.fullmatch(line)
    assert found, line
    lang, text, part, expected = found.groups()
    lexicon = default()
    words = read_words(text, lang, lexicon)
    meanings: set[str] = set()
    for hit in words.hits:
        tokens = words.tokens[hit.first : hit.stop]
        if text[tokens[0].start : tokens[-1].stop] == part:
            meanings |= {lexicon.ids[concept] for concept in hit.concepts}
    for wanted in expected.split():
        if wanted == "-":
            assert not meanings
        elif wanted.startswith("!"):
            assert wanted[1:] not in meanings
        else:
            assert wanted in meanings, meanings


@given(st.sampled_from(["en", "ru", "ar"]), st.text("abсдкои يلمتن'-. كو1", max_size=60))
def test_hits_are_in_order_and_inside(lang: str, text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for hit in default().find(tokens, lang):
        assert end <= hit.first < hit.stop <= len(tokens)
        assert hit.concepts
        end = hit.stop


def test_tables_agree() -> None:
    lexicon = default()
    assert len(lexicon.ids) == len(lexicon.kinds) == len(lexicon.families) == len(lexicon.is_name)
    assert len({*lexicon.ids}) == len(lexicon.ids)
    for family, others in lexicon.opposites.items():
        assert family not in others
        assert all(family in lexicon.opposites[other] for other in others)
    rise = lexicon.ids.index("rise.v")
    assert lexicon.usual(rise, "en") in lexicon.renderings(rise, "en")
    assert lexicon.notes(rise)


def test_loading_is_fast_and_small() -> None:
    """Bounds are three times what is promised: a busy machine must not fail the build. See benchmarks/lexicon.py."""
    code = (
        "import time, resource; from xlate.lexicon import default; import xlate.morphology\n"
        "memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; start = time.process_time(); lexicon = default()\n"
        "[lexicon.words(lang) for lang in ('en', 'ru', 'ar')]\n"
        "print(time.process_time() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024)"
    )
    root = Path(__file__).parent.parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 0.24
    assert megabytes < 60

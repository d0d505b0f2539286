from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.aligners.content import align
from xlate.aligners.evidence import sides
from xlate.analysis import read_all
from xlate.lexicon import default

TEXTS = st.lists(st.text(st.sampled_from("abc кот أبت 12.?\u200f\ud7ff-«»"), min_size=1, max_size=30), max_size=8)


@settings(max_examples=40)
@given(TEXTS, TEXTS)
def test_every_segment_is_in_exactly_one_link(source: list[str], target: list[str]) -> None:
    left, right = read_all(source, "en", default()), read_all(target, "ar", default())
    found = align(left, right, *sides(left, right))
    assert sorted(i for link in found for i in link.source) == list(range(len(source)))
    assert sorted(j for link in found for j in link.target) == list(range(len(target)))
    for link in found:
        assert 0.0 <= link.score <= 1.0
        for side in link[:2]:
            assert list(side) == list(range(side[0], side[0] + len(side))) if side else True
            assert link.score == 0.0 if not side else True

from tests.aligners.test_cases import DATA
from xlate.aligners.three import align_three
from xlate.analysis import read_all
from xlate.lexicon import default

LANGS = ("en", "ru", "ar")


def test_three_versions_agree() -> None:
    kept = {"en": "abcdefghi", "ru": "abcefghi", "ar": "abdcefgi"}
    versions = [read_all([DATA["sentences"][c][lang] for c in kept[lang]], lang, default()) for lang in LANGS]
    found = align_three(versions)
    assert set(found) == {(0, 1), (0, 2), (1, 2)}
    for (x, y), links in found.items():
        linked = {(kept[LANGS[x]][link.source[0]], kept[LANGS[y]][link.target[0]]) for link in links if link.source and link.target}
        assert linked == {(c, c) for c in kept[LANGS[x]] if c in kept[LANGS[y]]}
    of = [{(link.source, link.target) for link in found[pair] if link.source and link.target} for pair in ((0, 1), (1, 2), (0, 2))]
    for s, t in of[0]:
        for t2, u in of[1]:
            assert t != t2 or (s, u) in of[2]

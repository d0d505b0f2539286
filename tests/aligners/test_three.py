from itertools import combinations

from tests.aligners.test_cases import DATA
from xlate.aligners import three
from xlate.comparison.bitext import Bitext
from xlate.lexicon import default
from xlate.readers import presegmented
from xlate.witness import compare_versions

LANGS = ("en", "ru", "ar")
KEPT = {"en": "abcdefghi", "ru": "abcefghi", "ar": "abdcefgi"}


def joint() -> dict[tuple[str, str], Bitext]:
    documents = {lang: presegmented([DATA["sentences"][c][lang] for c in KEPT[lang]], lang) for lang in LANGS}
    found = {(a, b): Bitext(documents[a], documents[b], default()) for a, b in combinations(LANGS, 2)}
    of = {frozenset(langs): bitext for langs, bitext in found.items()}
    for (a, b), bitext in found.items():
        (c,) = set(LANGS) - {a, b}
        bitext.third = of[frozenset((a, c))], of[frozenset((b, c))]
    return found


def test_three_versions_agree() -> None:
    found = joint()
    of = []
    for (x, y), bitext in found.items():
        links = [link for link in bitext.links if link.source and link.target]
        assert {(KEPT[x][link.source[0]], KEPT[y][link.target[0]]) for link in links} == {(c, c) for c in KEPT[x] if c in KEPT[y]}
        of.append({(link.source, link.target) for link in links})
    for s, t in of[0]:
        for t2, u in of[2]:
            assert t != t2 or (s, u) in of[1]


def test_the_hint_is_read_whichever_way_the_third_version_was_aligned() -> None:
    found = joint()
    bitext = found["en", "ar"]
    there, back = bitext.third or ()
    assert there.alone_from(bitext.source) == found["en", "ru"].alone
    assert three.turned(back.alone_from(bitext.target)) == found["ru", "ar"].alone


def test_an_article_of_three_versions_is_aligned_as_one() -> None:
    documents = [presegmented([DATA["sentences"][c][lang] for c in KEPT[lang]], lang) for lang in LANGS]
    reports = compare_versions(documents)
    assert [(r.source.lang, r.target.lang) for r in reports] == [("en", "ru"), ("en", "ar")]
    found = joint()
    for report in reports:
        assert [(link.source, link.target) for link in report.links] == [
            (link.source, link.target) for link in found[report.source.lang, report.target.lang].links
        ]

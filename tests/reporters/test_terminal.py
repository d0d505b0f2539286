import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from xlate.articles import Checked
from xlate.findings import Finding, Place
from xlate.model import Document
from xlate.pipeline import Report
from xlate.readers import presegmented
from xlate.reporters import reporter
from xlate.reporters.ink import clean, isolated, message, width, wrapped
from xlate.reporters.view import View

ENGLISH = presegmented(["He said no.", "It rose by 20%."], "en", "story/en.txt")
ARABIC = presegmented(["قال لا.", "ارتفع بنسبة 30%."], "ar", "story/ar.txt")


def place(document: Document, words: str) -> Place:
    start = document.text.index(words)
    number = next(n for n, s in enumerate(document.segments) if s.span.stop > start)
    return Place((number,), start, start + len(words), words)


def shown(
    source: Document, target: Document, words: tuple[str, str], view: View, text: str = "“20%” became “٣٠٪”."
) -> str:
    found = Finding(
        "number-wrong",
        "critical",
        0.95,
        "abc",
        text,
        place(source, words[0]),
        place(target, words[1]),
        {},
        "Say “20%”.",
    )
    run = [Checked("story", (source, target), (Report(source, target, (), (found,)),))]
    return "".join(reporter("terminal")(run, view))


def test_without_colour() -> None:
    assert shown(ENGLISH, ARABIC, ("20%", "30%"), View(width=40)) == (
        "── story  en → ar ──────────────────────\n\n"
        "story/ar.txt:2:13  critical  number-wrong  95%  abc\n"
        "  “20%” became “\u2068٣٠٪\u2069”.\n"
        "  en │ It rose by [[20%]].\n"
        "  ar │ \u2067ارتفع بنسبة [[30%]].\u2069\n"
        "  → Say “20%”.\n\n"
    )


def test_with_colour() -> None:
    text = shown(ENGLISH, ARABIC, ("20%", "30%"), View(colour=True, width=60))
    assert "\x1b[1;31mcritical\x1b[0m" in text
    assert "It rose by \x1b[1;4m20%\x1b[0m." in text
    assert "[[" not in text


def test_a_whole_sentence_is_not_marked() -> None:
    assert "en │ It rose by 20%.\n" in shown(ENGLISH, ARABIC, ("It rose by 20%.", "30%"), View())


def test_a_text_cannot_drive_the_terminal() -> None:
    evil = presegmented(["It rose\x1b[2J by \u202e20%\u2069 \x9b31m\x07."], "en", "en.txt")
    text = shown(evil, ARABIC, ("20%", "30%"), View(), "“\x1b]0;x\x07”")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


@given(st.text(), st.integers(1, 50))
def test_wrapped_keeps_every_word(text: str, room: int) -> None:
    ranges = list(wrapped(text, 0, len(text), room))
    assert all(0 < stop - start <= room for start, stop in ranges)
    assert "".join(text[a:b] for a, b in ranges).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.sampled_from(["слово", "word", "كلمة", "a"]), min_size=1, max_size=300), st.data())
def test_the_marked_words_are_always_shown(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    document = presegmented([text], "ru", "ru.txt")
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, min(len(text), start + 30)))
    where = Place((0,), start, stop, text[start:stop])
    found = Finding("number-wrong", "major", 0.5, "abc", "…", None, where, {})
    run = [Checked("story", (document, document), (Report(document, document, (), (found,)),))]
    lines = "".join(reporter("terminal")(run, View(width=60))).splitlines()
    marked = "".join(part for line in lines for part in re.findall(r"\[\[(.*?)\]\]", line))
    if (start, stop) != (0, len(text)):
        assert marked.replace(" ", "") == text[start:stop].replace(" ", "")
    context = [line for line in lines if "│" in line]
    assert len(context) <= 5


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_clean_keeps_the_length_and_what_is_isolated_is_closed(text: str) -> None:
    assert len(clean(text)) == len(text)
    for shown in (isolated(clean(text), "ar"), message(text)):
        assert shown.count("\u2067") + shown.count("\u2068") == shown.count("\u2069")


def test_width_counts_cells() -> None:
    assert width("abc") == 3
    assert width(unicodedata.normalize("NFD", "й")) == 1
    assert width("\u2067كَتَبَ\u2069") == 3
    assert width("中") == 2

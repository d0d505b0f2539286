"""Plain text: lines, paragraphs, spans."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.model import Document
from xlate.readers import document, presegmented, read
from xlate.text.span import Span

CASES = yaml.safe_load((Path(__file__).parent / "plain.yaml").read_text(encoding="utf-8"))


def check_spans(found: Document) -> None:
    """Assert that segments are in order and that each of their code points leads back to its place."""
    position = 0
    for segment in found.segments:
        assert position <= segment.span.start <= segment.span.stop <= len(found.text)
        position = segment.span.stop
        assert segment.text == segment.text.strip()
        assert segment.locate(Span(0, len(segment.text))) == segment.span
        for index, letter in enumerate(segment.text):
            raw = segment.locate(Span(index, index + 1)).of(found.text)
            assert raw == letter or letter == " " or raw.startswith("&"), (raw, letter)
    paragraphs = [segment.paragraph for segment in found.segments]
    assert paragraphs == sorted(paragraphs)


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_plain(case: dict) -> None:
    found = document(case["text"], case["lang"])
    assert [[segment.kind, segment.text] for segment in found.segments] == case["segments"]
    assert found.text == case["text"]
    check_spans(found)


def test_presegmented_keeps_every_segment_as_it_is() -> None:
    found = presegmented(["One. Two.", "", " three\nlines "], "en", "a1")
    assert found.text == "One. Two.\n\n three\nlines "
    assert [segment.text for segment in found.segments] == ["One. Two.", "", " three\nlines "]
    assert [segment.span for segment in found.segments] == [Span(0, 9), Span(10, 10), Span(11, 24)]
    assert all(segment.span.of(found.text) == segment.text for segment in found.segments)


def test_position_counts_lines_and_columns_from_one() -> None:
    found = document("Ab.\r\nЯя.\n\nمو", "en")
    assert [found.position(i) for i in (0, 2, 5, 7, 10, 11, 99)] == [
        (1, 1), (1, 3), (2, 1), (2, 3), (4, 1), (4, 2), (4, 3),
    ]  # fmt: skip


WORDS = st.sampled_from(
    ["The", "word", " ", "\n", "\r\n", "\n\n", "- ", "1. ", ".", "Слово", "كلمة", "By", "Share", '"', "(Reuters) – ", "# "]
)  # fmt: skip
UGLY = st.lists(WORDS | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=4), max_size=40).map("".join)


@settings(max_examples=120)
@given(UGLY, st.sampled_from(["en", "ar", "ru"]))
def test_ugly_text_is_read(text: str, lang: str) -> None:
    found = document(text, lang, "x")
    assert found.text == text
    check_spans(found)
    assert found == document(text, lang, "x")


@settings(max_examples=60)
@given(UGLY, st.sampled_from(["a.md", "a.html"]))
def test_ugly_markup_is_read(text: str, name: str) -> None:
    found = read(name, ("Word " + text).encode("utf-8", "replace"), "en")
    check_spans(found)


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<b", ">", "<a href='", "'", "<!--", "-->", "&amp;", "&", "<script>", "</script>", "<article>", "<nav>",
     "</article>", "<br>", "*", "**", "_", "`", "[", "](", ")", "![", "|", "\n", "\n---\n", "> ", "# ", "\\", "<li>", "word"]
)  # fmt: skip


@settings(max_examples=200)
@given(
    st.lists(MARKUP, max_size=40).map(" ".join) | st.lists(MARKUP, max_size=40).map("".join),
    st.sampled_from(["a.md", "a.html"]),
)
def test_broken_markup_is_read(text: str, name: str) -> None:
    check_spans(read(name, ("<p>Word one</p>\n\n" + text + "<p>Last").encode(), "en"))

"""From bytes to documents: `read` for files, `document` for strings, `presegmented` for segments given.

A reader takes the text of its format and returns a `Page` of blocks; it never raises on ugly text. Adding a format
is one module and one line of `READERS`.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import PurePath

from xlate import detect
from xlate.errors import InputError
from xlate.languages import FOLDERS
from xlate.model import Document
from xlate.readers.blocks import Page, assemble, read_sequence
from xlate.readers.decoding import MAX_BYTES, decode

READERS = {".txt": "plain", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


def read(name: str | PurePath, data: bytes, lang: str | None = None, *, limit: int = MAX_BYTES) -> Document:
    """Read a file's bytes by the suffix of its name; the language is detected where it is not given.

    Raises `InputError` for an unknown suffix, an empty, binary, damaged or too large file, and an unknown language.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(READERS)
        raise InputError(
            f"{name}: xlate does not read “{suffix}” files. It reads {known}. Convert the file.", kind="suffix"
        )
    text = decode(data, str(name), limit=limit)
    page = _reader(READERS[suffix])(text)
    if not page.blocks:
        raise InputError(
            f"{name}: the file has no words. There is nothing to compare. Fill or remove it.", kind="empty"
        )
    return assemble(page, text, lang or _language(page, str(name)), str(name))


def document(text: str, lang: str, origin: str = "") -> Document:
    """Make a document of a plain string: running text or text with line breaks."""
    return assemble(_reader("plain")(text), text, lang, origin)


def presegmented(segments: Sequence[str], lang: str, origin: str = "") -> Document:
    """Make a document of exactly these segments; an empty one stays, so that indexes do not shift."""
    return read_sequence(segments, lang, origin)


def _reader(module: str) -> Callable[[str], Page]:
    reader: Callable[[str], Page] = import_module(f"xlate.readers.{module}").read
    return reader


def _language(page: Page, name: str) -> str:
    """Return the language that the page declares, or else that its words are in."""
    declared = (page.lang or "").replace("_", "-").split("-")[0].lower()
    words = "\n".join(block.text for block in page.blocks)
    if declared in FOLDERS and detect.segment_language(words) in (declared, None):
        return declared
    try:
        return detect.language(words)
    except InputError as problem:
        raise InputError(f"{name}: {problem}", kind=problem.kind) from None

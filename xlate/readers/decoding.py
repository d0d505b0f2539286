"""Bytes to text, exactly: nothing is normalised, and what is no text is refused with its place."""

import re

from xlate.errors import InputError
from xlate.text.script import count_letters

MAX_BYTES = 64 * 2**20  # an article has some kilobytes; a file of this size is a mistake

_BOMS = (  # UTF-32 first: its mark begins like that of UTF-16
    (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
_LEGACY = ["cp1251", "koi8-r", "cp866", "mac_cyrillic", "iso8859_5", "cp1256", "iso8859_6", "cp1252"]
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
# What single-byte Western text has between letters (é, ’) or about words (“ ” – £ © and the hard blank).
_WESTERN = re.compile(
    rb"(?<=[A-Za-z])[\x92\xc0-\xff]+(?=[A-Za-z\s.,])|[\x80\x82\x84\x85\x91-\x97\xa0\xa3\xa7\xa9\xab\xb0\xbb]"
)


def decode(data: bytes, origin: str, *, limit: int = MAX_BYTES) -> str:
    """Return the text of a file; raise `InputError` where it is none, saying where and how to mend."""
    if len(data) > limit:
        raise InputError(
            f"{origin}: the file has {len(data):,} bytes. An article of more than {limit:,} bytes is taken for a "
            "mistake. Split it, or give records to `xlate batch`.",
            kind="too-large",
        )
    text = _decode(data, origin)
    if not text.strip():
        raise InputError(f"{origin}: the file is empty. There is nothing to compare. Fill or remove it.", kind="empty")
    return text


def _decode(data: bytes, origin: str) -> str:
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _decode_strictly(data[len(mark) :], marked, origin, skipped=len(mark))
    wide = _wide_encoding(data)
    if wide:
        return _decode_strictly(data, wide, origin)
    _refuse_binary(data, origin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        encoding = _legacy_encoding(data)
        if encoding is None:
            raise _undecodable(data, problem, "UTF-8", origin) from None
    return _decode_strictly(data, encoding, origin)


def _decode_strictly(data: bytes, encoding: str, origin: str, *, skipped: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _undecodable(data, problem, encoding.upper(), origin, skipped) from None


def _undecodable(data: bytes, problem: UnicodeDecodeError, encoding: str, origin: str, skipped: int = 0) -> InputError:
    line = data.count(b"\n", 0, problem.start) + 1
    byte = data[problem.start]
    return InputError(
        f"{origin}:{line}: byte 0x{byte:02X} at position {problem.start + skipped} is not {encoding}. "
        "The file is damaged or in an encoding that is not told apart safely. Save it as UTF-8.",
        kind="encoding",
    )


def _refuse_binary(data: bytes, origin: str) -> None:
    found = _CONTROL.search(data)
    if data.startswith(_MAGIC) or (found and (b"\0" in data or len(_CONTROL.findall(data)) * 20 > len(data))):
        at = found.start() if found and not data.startswith(_MAGIC) else 0
        raise InputError(
            f"{origin}: this is a binary file (byte 0x{data[at]:02X} at position {at}), not text. "
            "xlate reads plain text, Markdown and HTML. Export the article to one of them.",
            kind="binary",
        )


def _wide_encoding(data: bytes) -> str | None:
    """Name UTF-16 without its mark: zero bytes in every other place only, and words of a script we know."""
    head = data[:4096]
    if b"\0" not in head or len(data) % 2:
        return None
    for encoding, places in (("utf-16-le", head[0::2]), ("utf-16-be", head[1::2])):
        if b"\0" in places:
            continue
        text = head.decode(encoding, errors="ignore")
        if sum(count_letters(text).values()) * 2 > len(text):
            return encoding
    return None


def _legacy_encoding(data: bytes) -> str | None:
    """Name the single-byte encoding of a file that is not UTF-8, None where it rather is damaged UTF-8."""
    high = len(_HIGH.findall(data))
    intact = sum(len(match.group()) for match in _MULTIBYTE.finditer(data))
    if intact * 2 > high:
        return None
    if high * 5 < len(data):  # mostly ASCII: Western text, or English with some stray bytes
        return "cp1252" if sum(len(match.group()) for match in _WESTERN.finditer(data)) == high else None
    from charset_normalizer import from_bytes  # 57 ms, only for files that are not UTF-8

    best = from_bytes(data[: 2**18], cp_isolation=_LEGACY).best()
    if best is None:
        return None
    letters = count_letters(str(best))
    return best.encoding if sum(letters.values()) * 2 > len(data[: 2**18]) else None

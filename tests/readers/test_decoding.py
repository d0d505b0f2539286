"""Bytes: encodings told apart, everything else refused with place and mend."""

import pytest

from xlate.errors import InputError
from xlate.readers import read

RUSSIAN = (
    "Кремль потребовал объяснений. Министр иностранных дел выступил в понедельник — и не сказал ничего нового.\n" * 3
)
ARABIC = "طالب الكرملين بتوضيحات. وتحدث وزير الخارجية يوم الاثنين، ولم يقل شيئا جديدا عن المحادثات.\n" * 3
ENGLISH = "The Kremlin said it “would” answer the minister’s letter – and that it had the time to do so.\n"


@pytest.mark.parametrize(
    "text,encoding,lang",
    [
        (RUSSIAN, "utf-8", "ru"),
        (RUSSIAN, "utf-8-sig", "ru"),
        (RUSSIAN, "utf-16", "ru"),
        (RUSSIAN, "utf-32", "ru"),
        (RUSSIAN, "utf-16-le", "ru"),
        (RUSSIAN, "utf-16-be", "ru"),
        (RUSSIAN, "cp1251", "ru"),
        (RUSSIAN.replace("—", "-"), "koi8-r", "ru"),
        (ARABIC, "utf-8", "ar"),
        (ARABIC, "utf-16", "ar"),
        (ARABIC, "cp1256", "ar"),
        (ENGLISH, "utf-8", "en"),
        (ENGLISH, "cp1252", "en"),
        (ENGLISH.replace("\n", "\r\n"), "utf-8", "en"),
    ],
)
def test_encodings_are_told_apart(text: str, encoding: str, lang: str) -> None:
    found = read("a.txt", text.encode(encoding))
    assert found.text == text
    assert found.lang == lang


@pytest.mark.parametrize(
    "data,kind,part",
    [
        (b"", "empty", "a.txt: the file is empty"),
        (b" \n\t", "empty", "a.txt: the file is empty"),
        ("\ufeff".encode(), "empty", "a.txt: the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary", "binary file"),
        (b"%PDF-1.7\n%\xe2\xe3", "binary", "binary file"),
        (b"text with \0 in it", "binary", "byte 0x00 at position 10"),
        (b"One line.\nAnother \xff line.\n", "encoding", "a.txt:2: byte 0xFF at position 18"),
        ("Первая строка.\nВторая ".encode() + b"\xd0 " + "строка.\n".encode(), "encoding", "a.txt:2: byte 0xD0"),
        (ARABIC.encode()[:-10] + b"\xd8", "encoding", "is not UTF-8"),
        (RUSSIAN.encode("utf-16")[:-1], "encoding", "is not UTF-16-LE"),
        (b"Der Kreml sagte am Montag, dass er auf den Brief des Ministers antworten werde.", "language", "German"),
        ("Уряд заявив у понеділок, що відповість на лист, який надіслав міністр.".encode(), "language", "Ukrainian"),
        (b"12 + 30 = 42", "language", "no letters"),
    ],
)
def test_bad_files_are_refused_with_place_and_mend(data: bytes, kind: str, part: str) -> None:
    with pytest.raises(InputError) as caught:
        read("a.txt", data)
    assert caught.value.kind == kind
    assert part in str(caught.value)
    assert str(caught.value).startswith("a.txt:")
    assert "Traceback" not in str(caught.value)


def test_too_large_a_file_is_refused() -> None:
    with pytest.raises(InputError, match="6 bytes") as caught:
        read("a.txt", b"Words.", limit=5)
    assert caught.value.kind == "too-large"


def test_an_unknown_suffix_is_refused() -> None:
    with pytest.raises(InputError, match="does not read") as caught:
        read("a.docx", b"Words.")
    assert caught.value.kind == "suffix"


@pytest.mark.parametrize(
    "name,data", [("a.html", b"<p></p>"), ("a.md", b"---\nlang: en\n---\n"), ("a.md", b"```\ncode\n```\n")]
)
def test_files_without_words_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(name, data)
    assert caught.value.kind == "empty"


def test_a_given_language_is_not_questioned() -> None:
    assert read("a.txt", b"Der Kreml.", "en").lang == "en"

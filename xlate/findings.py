"""What a check reports, first as it sees it and then as the world reads it."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from xlate.text.fold import key
from xlate.text.tokens import tokenize

Severity = Literal["critical", "major", "minor", "neutral"]
SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")
"""The harm if true, rising (MQM: 0, 1, 5, 25); how likely it is to be true is `confidence`, never this."""


Evidence = dict[str, float | str]
"""What models say of a finding, by name of the figure; see the documentation of `--neural`."""


class Mark(msgspec.Struct, frozen=True):
    """Words of one side: from code point `start` of segment `first` to code point `stop` of segment `last`."""

    first: int
    start: int
    last: int
    stop: int


class Draft(msgspec.Struct, frozen=True):
    """One possible error as a check sees it: where in the segments' words, how sure, and what to do."""

    message: str
    confidence: float
    source: Mark | None = None
    target: Mark | None = None
    severity: Severity | None = None
    """None: the check's own."""
    suggestion: str | None = None
    subject: str = ""
    """What the finding is about, language-neutral where possible; part of the fingerprint."""
    evidence: Evidence | msgspec.UnsetType = msgspec.UNSET


class Place(msgspec.Struct, frozen=True):
    """Where a finding stands in one document: code points of the document's untouched text."""

    segments: tuple[int, ...]
    start: int
    end: int
    text: str


class Finding(msgspec.Struct, frozen=True):
    """One possible error, as it is reported."""

    check: str
    severity: Severity
    confidence: float
    fingerprint: str
    message: str
    source: Place | None
    target: Place | None
    category: dict[str, str]
    suggestion: str | None = None
    evidence: Evidence | msgspec.UnsetType = msgspec.UNSET
    """Only where models were asked."""


def fingerprint(check: str, subject: str, texts: Iterable[str]) -> str:
    """Return the finding's stable id: it survives moved lines, changed spacing and changed punctuation."""
    from hashlib import sha256  # loads OpenSSL, which a text without findings has no use for

    words = (" ".join(token.key for token in tokenize(text)) for text in texts)
    return sha256("\x1f".join((check, key(subject), *words)).encode()).hexdigest()[:16]

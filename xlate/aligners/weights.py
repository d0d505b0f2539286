"""The parameters of alignment on content: `xlate/data/aligner.json`, fitted by `tools/train_aligner.py`."""

from dataclasses import dataclass
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True)
class Weights:
    """Parameters of a link's score; the defaults are where fitting began."""

    chance: tuple[float, float, float] = (0.69, 0.375, 0.2)
    """For a word, a name, a value: the probability that it is there for another reason than its counterpart."""
    share: tuple[float, float, float] = (0.75, 0.5, 0.64)
    """For the same: how often a counterpart is what the table or the lexicon says."""
    usual: float = 0.05
    """Of a word's frequency in other text, what counts with its frequency in this one."""
    background: float = 960.0
    """Words of other text that a document is taken to stand in."""
    crowd: float = 6.8
    """Meetings of two words, for each segment, from which on they tell nothing."""
    temper: float = 0.92
    """How much the words' evidence counts: they are not independent."""
    marks: float = 0.5
    """How much question marks, quotes and the like count."""
    length: float = 0.8
    spread: float = 0.16
    spread_short: float = 1.2
    shapes: tuple[tuple[int, int, float], ...] = (
        (1, 1, 0.0),
        (1, 2, -1.85),
        (2, 1, -1.5),
        (1, 3, -2.85),
        (3, 1, -2.85),
        (2, 2, -4.0),
        (1, 4, -6.0),
        (4, 1, -6.0),
        (2, 3, -7.0),
        (3, 2, -7.0),
    )
    """Source segments, target segments, log prior of a link of this shape."""
    null_rates: tuple[float, ...] = (0.2, 0.3, 0.45, 0.6)
    """Rates of segments left alone that a document may have: what is little explained costs little to leave alone."""
    null_trust: float = 0.0
    """How strongly few omissions are expected before looking."""
    null_bias: float = 0.0
    move: float = -3.8
    """Log prior of a link that leaves the order."""
    shift: float = 5.0
    """What has to speak for a clause drawn into the next sentence, in nats."""
    confidence: tuple[float, ...] = (-1.0, 2.0, 1.0, -1.0, 0.5, 2.0, 0.0, 0.0, -0.5, 0.0, 1.0, 0.0, 0.0, 0.0)
    """Coefficients of `xlate.aligners.confidence.FEATURES`."""
    paragraph: float = 0.8
    """For a link that begins a paragraph on both sides, and against one that does so on one side only."""


def _load() -> Weights:
    data = Path(__file__).parent.parent / "data" / "aligner.json"
    return msgspec.json.decode(data.read_bytes(), type=Weights) if data.is_file() else Weights()


DEFAULT = _load()

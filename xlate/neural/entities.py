"""The role `entities`: words that a tagger takes for the name of a person, an organisation or a place.

It only proposes: whether the other side has the name is for the name checks to say. What it is good for are names that
no lexicon knows, in a script without capitals.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from xlate.neural.batching import Usage, run
from xlate.neural.loading import Loaded, Runtime, load
from xlate.neural.places import Located
from xlate.neural.wording import prepare
from xlate.text.fold import INVISIBLE
from xlate.text.span import Span

_WORD = re.compile(rf"[\w{INVISIBLE}]+|[^\w\s]")
_KINDS = {"per": "person", "org": "organisation", "loc": "place", "gpe": "place", "misc": "name"}
_MOST_WORDS = 180
"""Words of one input: a segment of more is read in parts."""


class Entity(NamedTuple):
    """A name, as the tagger sees it."""

    span: Span
    """In the text as it was given."""
    kind: str
    """`person`, `organisation`, `place` or `name`."""
    chance: float


class Entities:
    """Finds names in texts."""

    def __init__(self, located: Located, runtime: Runtime, usage: Usage) -> None:
        self.loaded: Loaded = load("AutoModelForTokenClassification", located, runtime)
        self.usage = usage
        self._labels = {int(n): _label(str(label)) for n, label in self.loaded.model.config.id2label.items()}

    def find(self, texts: Sequence[str]) -> list[list[Entity]]:
        """Return the entities of each text, in order; spans are of the text as given, vowel marks and all."""
        parts: list[tuple[int, list[Span]]] = []
        for number, text in enumerate(texts):
            words = [Span(m.start(), m.end()) for m in _WORD.finditer(text) if prepare(m[0])]
            parts += [(number, words[k : k + _MOST_WORDS]) for k in range(0, len(words), _MOST_WORDS)]
        with self.usage.clock("entities", len(texts)):
            inputs, firsts = [], []
            for number, words in parts:
                one, first = self._encode([prepare(span.of(texts[number])) for span in words])
                inputs.append(one)
                firsts.append(first)
            tags: list[list[tuple[str, str, float]]] = run(
                inputs, self.loaded, self.usage, lambda batch, numbers: self._forward(batch, numbers, firsts)
            )
        out: list[list[Entity]] = [[] for _ in texts]
        for (number, words), found in zip(parts, tags, strict=True):
            out[number] += _joined(words, found)
        return out

    def _encode(self, words: list[str]) -> tuple[dict[str, list[int]], list[int]]:
        """Return words as tokens, and each word's first token; a word cut off has none."""
        tokenizer, limit = self.loaded.tokenizer, self.loaded.max_length
        found = tokenizer(
            words, is_split_into_words=True, truncation=True, max_length=limit, return_attention_mask=False
        )
        first: dict[int, int] = {}
        for token, word in enumerate(found.word_ids()):
            if word is not None:
                first.setdefault(word, token)
        self.usage.truncated += len(first) < len(words)
        names = [name for name in ("input_ids", "token_type_ids") if name in found]
        return {name: found[name] for name in names}, [first[k] for k in range(len(words)) if k in first]

    def _forward(
        self, batch: dict[str, Any], numbers: list[int], firsts: list[list[int]]
    ) -> list[list[tuple[str, str, float]]]:
        """Return for each input its words' (position, kind, probability): a word is what its first token is."""
        chances, best = self.loaded.model(**batch).logits.float().softmax(-1).max(-1)
        chances, best = chances.cpu().tolist(), best.cpu().tolist()
        return [
            [(*self._labels[best[row][token]], round(chances[row][token], 3)) for token in firsts[number]]
            for row, number in enumerate(numbers)
        ]


def _label(label: str) -> tuple[str, str]:
    """Return (`B`, `I` or empty; kind) of a tag such as `B-PER`; other tags than names' are no entity."""
    position, _, kind = label.upper().replace("_", "-").rpartition("-")
    known = _KINDS.get(kind.lower()[:4]) or _KINDS.get(kind.lower()[:3], "")
    return (position[:1] or "I", known) if known else ("", "")


def _joined(words: Sequence[Span], tags: Sequence[tuple[str, str, float]]) -> Iterator[Entity]:
    """Yield entities of neighbouring words with one kind; `B` begins another one."""
    group = 0
    numbered = []
    last = ""
    for span, (position, kind, chance) in zip(words, tags, strict=False):
        if kind != last or position == "B":
            group += 1
        last = kind
        numbered.append((group, span, kind, chance))
    for _, some in groupby(numbered, key=lambda item: item[0]):
        found = list(some)
        if kind := found[0][2]:
            yield Entity(Span(found[0][1].start, found[-1][1].stop), kind, min(item[3] for item in found))

"""The role `embedding`: a sentence as a vector, whose angle to another says whether both speak of the same.

Alignment and gross drift can be seen so; a wrong name, number or negation cannot.
"""

import json
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from xlate.neural import cache
from xlate.neural.batching import Usage, encode, run
from xlate.neural.loading import Loaded, Runtime, load
from xlate.neural.places import Located
from xlate.neural.registry import Pooling
from xlate.neural.wording import prepare

_POOLINGS: dict[str, Pooling] = {
    "pooling_mode_cls_token": "cls",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_lasttoken": "last",
}
_PORTION = 8192
"""Texts that are tokenised at once."""
_KEPT = 50_000
"""Vectors held in memory."""


class Embedder:
    """Turns texts into vectors of length 1, each computed once."""

    def __init__(self, located: Located, runtime: Runtime, usage: Usage, folder: Path | None) -> None:
        self.loaded: Loaded = load("AutoModel", located, runtime)
        self.usage = usage
        self.pooling = _pooling(located)
        self._dense = _dense(located, self.loaded)
        self._limit = min(self.loaded.max_length, _own_limit(located) or self.loaded.max_length)
        shaping = {
            "pooling": self.pooling,
            "prefix": located.spec.prefix,
            "max_length": self._limit,
            "dtype": "int8" if runtime.int8 else str(self.loaded.model.dtype),
        }
        self._store = cache.Store(folder, cache.identity(located, **shaping)) if folder else None
        self._memory: dict[bytes, bytes] = {}

    def embed(self, texts: Sequence[str]) -> Any:
        """Return the vectors as an array, (n_texts, dimensions) float32, rows of length 1; an empty text's is zero.

        They are rounded to half precision, whether just computed or kept: both must give the same.
        """
        import numpy as np

        keys, wanted = [], {}
        for text in texts:
            plain = prepare(text)
            key = cache.text_key(plain)
            keys.append(key)
            if plain:
                wanted[key] = plain
        with self.usage.clock("embedding", len(texts)):
            found = {key: self._memory[key] for key in wanted if key in self._memory}
            missing = [key for key in wanted if key not in found]
            if missing and self._store:
                found.update(self._store.get(missing))
                missing = [key for key in missing if key not in found]
            self.usage.cached += len(wanted) - len(missing)
            if missing:
                vectors = np.stack(self._compute([wanted[key] for key in missing])).astype(np.float16)
                fresh = [(key, vector.tobytes()) for key, vector in zip(missing, vectors, strict=True)]
                if self._store:
                    self._store.put(fresh)
                found.update(fresh)
            if len(self._memory) > _KEPT:
                self._memory.clear()
            self._memory.update(found)
            empty = bytes(2 * self.dimensions)
            joined = b"".join([found.get(key, empty) for key in keys])
            return np.frombuffer(joined, np.float16).reshape(len(keys), self.dimensions).astype(np.float32)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        if self._dense is not None:
            return int(self._dense[0].shape[0])
        return int(self.loaded.model.config.hidden_size)

    def _compute(self, texts: Sequence[str]) -> list[Any]:
        """Return the vectors of texts; the next portion is tokenised while the model is busy with one."""
        order = sorted(range(len(texts)), key=lambda n: (-len(texts[n]), n))
        portions = [order[start : start + _PORTION] for start in range(0, len(order), _PORTION)]
        vectors: list[Any] = [None] * len(texts)
        with ThreadPoolExecutor(1) as ahead:
            waiting = deque(ahead.submit(self._encode, [texts[n] for n in some]) for some in portions[:2])
            for number, some in enumerate(portions):
                inputs = waiting.popleft().result()
                if number + 2 < len(portions):
                    waiting.append(ahead.submit(self._encode, [texts[n] for n in portions[number + 2]]))
                found = run(
                    inputs, self.loaded, self.usage, self._forward, finish=lambda rows: list(rows.cpu().numpy())
                )
                for n, vector in zip(some, found, strict=True):
                    vectors[n] = vector
        return vectors

    def _encode(self, texts: Sequence[str]) -> list[dict[str, list[int]]]:
        prefix = self.loaded.located.spec.prefix
        return encode(self.loaded, self.usage, [prefix + text for text in texts], limit=self._limit)

    def _forward(self, batch: dict[str, Any], _: list[int]) -> Any:
        import torch

        output = self.loaded.model(**batch)
        states, mask = output.last_hidden_state, batch["attention_mask"]
        if self.pooling == "pooler":
            pooled = output.pooler_output
        elif self.pooling == "cls":
            pooled = states[:, 0]
        elif self.pooling == "last":
            pooled = states[torch.arange(len(states), device=states.device), mask.sum(1) - 1]
        else:
            weights = mask.unsqueeze(-1).to(states.dtype)
            pooled = (states * weights).sum(1) / weights.sum(1)
        pooled = pooled.float()
        if self._dense is not None:
            weight, bias, tanh = self._dense
            pooled = torch.nn.functional.linear(pooled, weight, bias)
            pooled = torch.tanh(pooled) if tanh else pooled
        return torch.nn.functional.normalize(pooled, dim=1)


def _pooling(located: Located) -> Pooling:
    """Return how token vectors become one: what the model's own folder says, else what xlate knows of it."""
    if located.spec.pooling == "pooler" and (located.folder / "2_Dense" / "model.safetensors").is_file():
        return "cls"  # the same layer, as a file of its own
    said = _read(located.folder / "1_Pooling" / "config.json")
    if located.spec.variant == "" and not located.pooled and said:
        for name, pooling in _POOLINGS.items():
            if said.get(name) or said.get("pooling_mode") == pooling:
                return pooling
    return located.spec.pooling


def _dense(located: Located, loaded: Loaded) -> tuple[Any, Any, bool] | None:
    """Return the layer behind the pooling where the model has one: weights, bias, and whether tanh follows."""
    file = located.folder / "2_Dense" / "model.safetensors"
    if not file.is_file():
        return None
    from safetensors.torch import load_file

    weights = load_file(str(file), device=loaded.device)
    activation = str(_read(file.with_name("config.json")).get("activation_function", ""))
    bias = weights.get("linear.bias")
    return weights["linear.weight"].float(), bias.float() if bias is not None else None, "Tanh" in activation


def _own_limit(located: Located) -> int | None:
    found = _read(located.folder / "sentence_bert_config.json").get("max_seq_length")
    return found if isinstance(found, int) else None


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}

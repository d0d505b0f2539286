"""Batches of like length within a budget of tokens, halved when memory runs out; and what was spent on them."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from xlate.errors import InputError
from xlate.neural.loading import Loaded

Result = TypeVar("Result")
IGNORED = -100
"""The label of padding: no loss, no score."""


@dataclass
class Usage:
    """What the models were given and what it cost; adds up over a process."""

    inputs: int = 0
    cached: int = 0
    """Inputs whose result was at hand."""
    truncated: int = 0
    """Inputs that were longer than the model reads: their end was not seen."""
    tokens: int = 0
    padded: int = 0
    """Tokens with padding: what was paid for."""
    batches: int = 0
    halved: int = 0
    """Times that memory ran out."""
    seconds: float = 0.0
    roles: dict[str, int] = field(default_factory=dict)
    """Role → inputs."""

    @contextmanager
    def clock(self, role: str, inputs: int) -> Iterator[None]:
        """Count inputs and the time that they take."""
        self.inputs += inputs
        self.roles[role] = self.roles.get(role, 0) + inputs
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - began


_ALIKE = 0.93
"""How much shorter than its longest input a batch's others may be, once it is large enough."""


def plan(lengths: Sequence[int], *, most: int, tokens: int, enough: int = 0) -> list[list[int]]:
    """Return the numbers of the inputs in batches, the longest first: of like length, so that little is padding.

    A batch has at most `most` inputs, and at most `tokens` tokens with padding unless it is one input only. From
    `enough` tokens on, which keep a device busy, it takes only inputs nearly as long as its longest.
    """
    order = sorted(range(len(lengths)), key=lambda n: (-lengths[n], n))
    batches: list[list[int]] = []
    room = longest = 0
    for number in order:
        full = not batches or len(batches[-1]) >= room
        if full or (lengths[number] < _ALIKE * longest and len(batches[-1]) * longest >= enough):
            batches.append([])
            longest = lengths[number]
            room = max(1, min(most, tokens // max(1, longest)))
        batches[-1].append(number)
    return batches


def run(
    inputs: Sequence[dict[str, list[int]]],
    loaded: Loaded,
    usage: Usage,
    forward: Callable[[dict[str, Any], list[int]], Any],
    *,
    finish: Callable[[Any], Sequence[Result]] = lambda found: found,
    size: Callable[[dict[str, list[int]]], int] = lambda each: len(each["input_ids"]),
) -> list[Result]:
    """Return what becomes of every input, in order.

    `forward` is given batches as tensors, and the inputs' numbers; `finish` makes results of what it returns, one batch
    later, so that a device is busy with the next one while its results are fetched. When memory runs out the budget is
    halved, and stays so for this call.
    """
    import torch

    lengths = [size(each) for each in inputs]
    results: list[Result | None] = [None] * len(inputs)
    tokens, most = loaded.batch_tokens, loaded.runtime.batch
    enough = loaded.enough_tokens
    waiting = plan(lengths, most=most, tokens=tokens, enough=enough)[::-1]
    running: tuple[list[int], Any] | None = None

    def settle() -> None:
        if running:
            for number, result in zip(running[0], finish(running[1]), strict=True):
                results[number] = result

    with torch.inference_mode():
        while waiting:
            batch = waiting.pop()
            try:
                found = forward(tensors([inputs[n] for n in batch], loaded), batch)
            except (torch.OutOfMemoryError, RuntimeError, MemoryError) as problem:
                if not _is_memory(problem):
                    raise
                if len(batch) == 1:
                    raise InputError(
                        f"neural: memory ran out on one input of {lengths[batch[0]]} tokens. Use another device.",
                        kind="memory",
                    ) from None
                usage.halved += 1
                if loaded.device == "cuda":
                    torch.cuda.empty_cache()
                tokens, most = max(1, tokens // 2), max(1, len(batch) // 2)
                rest = sorted(number for some in (batch, *waiting) for number in some)
                waiting = [
                    [rest[n] for n in some]
                    for some in plan([lengths[n] for n in rest], most=most, tokens=tokens, enough=enough)
                ][::-1]
                continue
            settle()
            running = batch, found
            usage.batches += 1
            usage.tokens += sum(lengths[n] for n in batch)
            usage.padded += max(lengths[n] for n in batch) * len(batch)
        settle()
    return results  # type: ignore[return-value]  # every place is filled when nothing waits


def _is_memory(problem: BaseException) -> bool:
    import torch

    if isinstance(problem, torch.OutOfMemoryError | MemoryError):
        return True
    text = str(problem).lower()
    return "out of memory" in text or "can't allocate memory" in text


def tensors(inputs: Sequence[dict[str, list[int]]], loaded: Loaded) -> dict[str, Any]:
    """Return inputs as padded tensors on the model's device, with their mask."""
    import numpy as np
    import torch

    fill = {"input_ids": loaded.tokenizer.pad_token_id or 0, "labels": IGNORED}
    arrays: dict[str, Any] = {}
    for name in inputs[0]:
        rows = [each[name] for each in inputs]
        arrays[name] = np.full((len(rows), max(map(len, rows))), fill.get(name, 0), np.int64)
        for array, row in zip(arrays[name], rows, strict=True):
            array[: len(row)] = row
    ends = np.array([[len(each["input_ids"])] for each in inputs])
    arrays["attention_mask"] = (np.arange(arrays["input_ids"].shape[1])[None, :] < ends).astype(np.int64)
    if loaded.device != "cuda":
        return {name: torch.from_numpy(array).to(loaded.device) for name, array in arrays.items()}
    return {name: torch.from_numpy(array).pin_memory().to("cuda", non_blocking=True) for name, array in arrays.items()}


def encode(
    loaded: Loaded,
    usage: Usage,
    first: Sequence[str],
    second: Sequence[str] | None = None,
    *,
    limit: int = 0,
    **options: Any,
) -> list[dict[str, list[int]]]:
    """Return texts, or pairs of them, as tokens with the model's own marks around them; what is too long is cut."""
    if not first:
        return []
    limit = limit or loaded.max_length
    tokenizer = loaded.tokenizer
    pair = (list(second),) if second is not None else ()
    found = tokenizer(list(first), *pair, truncation=True, max_length=limit, return_attention_mask=False, **options)
    names = [name for name in ("input_ids", "token_type_ids") if name in found]
    out = [dict(zip(names, row, strict=True)) for row in zip(*(found[name] for name in names), strict=True)]
    full = [n for n, each in enumerate(out) if len(each["input_ids"]) >= limit]
    if full:
        again = tokenizer(
            [first[n] for n in full], *([second[n] for n in full],) if second is not None else (),
            truncation=False, return_attention_mask=False, verbose=False, **options,
        )  # fmt: skip
        usage.truncated += sum(len(ids) > limit for ids in again["input_ids"])
    return out

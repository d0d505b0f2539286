"""The role `quality`: how bad a translation is, by a regression that never sees a reference (MetricX-24).

0 is perfect, 25 the worst. Such figures see fluency and gross errors; numbers, names and negation they hardly see.
"""

from collections.abc import Sequence
from typing import Any

from xlate.errors import SettingsError
from xlate.neural.batching import Usage, encode, run
from xlate.neural.loading import Loaded, Runtime, load
from xlate.neural.places import Located
from xlate.neural.wording import prepare

WORST = 25.0
_OUTPUT = 250_089
"""The token whose logit is the score (`<extra_id_10>`)."""


class Quality:
    """Scores pairs of source and translation."""

    def __init__(self, located: Located, runtime: Runtime, usage: Usage) -> None:
        self.loaded: Loaded = load("MT5ForConditionalGeneration", located, runtime)
        self.usage = usage
        if self.loaded.model.config.vocab_size <= _OUTPUT:
            raise SettingsError(
                f"neural.quality: {located.name} is no MetricX model: its vocabulary is too small. Name another model."
            )

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[float | None]:
        """Return the error of each (source, translation), 0 to 25; None where either is empty."""
        plain = [(prepare(a), prepare(b)) for a, b in pairs]
        wanted = [pair for pair in dict.fromkeys(plain) if all(pair)]
        with self.usage.clock("quality", len(wanted)):
            texts = [f"source: {a} candidate: {b} reference: " for a, b in wanted]
            inputs = encode(self.loaded, self.usage, texts)
            end = self.loaded.tokenizer.eos_token_id
            for one in inputs:
                if one["input_ids"][-1] == end:  # the model was trained without the end mark
                    one["input_ids"].pop()
            inputs = [{"input_ids": one["input_ids"]} for one in inputs]
            scores: list[float] = run(inputs, self.loaded, self.usage, self._forward)
        found = dict(zip(wanted, scores, strict=True))
        return [found.get(pair) for pair in plain]

    def _forward(self, batch: dict[str, Any], _: list[int]) -> Sequence[float]:
        import torch

        start = torch.zeros((len(batch["input_ids"]), 1), dtype=torch.long, device=self.loaded.device)
        logits = self.loaded.model(**batch, decoder_input_ids=start).logits
        scores = logits[:, 0, _OUTPUT].float().clamp(0.0, WORST)
        return [round(value, 2) for value in scores.cpu().tolist()]

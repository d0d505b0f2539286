"""The role `entailment`: does one side follow from the other, and does either contradict the other?

Asked both ways: what follows from the source only was left out or made vaguer, what follows from the translation only
was put in. The answers are extreme, with little between, so they are a vote and not a measure.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from xlate.errors import SettingsError
from xlate.neural.batching import Usage, encode, run
from xlate.neural.loading import Loaded, Runtime, load
from xlate.neural.places import Located
from xlate.neural.wording import prepare


class Verdict(NamedTuple):
    """Of a hypothesis, given a premise: three probabilities."""

    entailment: float
    neutral: float
    contradiction: float


class Entailment:
    """Judges pairs of premise and hypothesis, in any two languages."""

    def __init__(self, located: Located, runtime: Runtime, usage: Usage) -> None:
        self.loaded: Loaded = load("AutoModelForSequenceClassification", located, runtime)
        self.usage = usage
        self._columns = columns(self.loaded.model.config.id2label, located)

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        """Return the verdict on each (premise, hypothesis); where either is empty nothing follows."""
        plain = [(prepare(premise), prepare(hypothesis)) for premise, hypothesis in pairs]
        asked = [pair for pair in dict.fromkeys(plain) if all(pair)]
        with self.usage.clock("entailment", len(asked)):
            inputs = encode(self.loaded, self.usage, [a for a, _ in asked], [b for _, b in asked])
            verdicts = run(inputs, self.loaded, self.usage, self._forward, finish=self._verdicts)
        found = dict(zip(asked, verdicts, strict=True))
        return [found.get(pair, Verdict(0.0, 1.0, 0.0)) for pair in plain]

    def _forward(self, batch: dict[str, Any], _: list[int]) -> Any:
        return self.loaded.model(**batch).logits.float().softmax(1)

    def _verdicts(self, chances: Any) -> list[Verdict]:
        rows = chances.cpu().tolist()
        return [Verdict(*(round(row[c], 3) if c is not None else 0.0 for c in self._columns)) for row in rows]


def columns(labels: dict[int, str], located: Located) -> tuple[int | None, int | None, int | None]:
    """Return the columns of entailment, neutral and contradiction; models order them as they please.

    A model of two labels has no column for contradiction: “not entailed” is neutral.
    """
    found: dict[str, int] = {}
    for number, label in labels.items():
        word = str(label).lower().replace("_", "").replace("-", "").replace(" ", "")
        if word.startswith(("not", "non")):
            found["neutral"] = int(number)
        elif word.startswith("entail"):
            found["entailment"] = int(number)
        elif word.startswith("contradict"):
            found["contradiction"] = int(number)
        elif word.startswith("neutral"):
            found["neutral"] = int(number)
    if "entailment" not in found:
        named = ", ".join(str(label) for label in labels.values())
        raise SettingsError(
            f"neural.entailment: {located.name} calls its answers {named}: none is “entailment”. "
            "Name another model, or write its `id2label` into config.json."
        )
    return found["entailment"], found.get("neutral"), found.get("contradiction")

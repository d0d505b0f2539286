"""The role `translation`: what the translation says in the words of the source's language, and how probable it is.

Back-translation is shown to a person beside a finding. Scoring is evidence: if the translation is likelier without a
part of the source than with it, that part was left out (contrastive conditioning, Vamvas and Sennrich 2022).
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from xlate.neural.batching import IGNORED, Usage, encode, run
from xlate.neural.loading import Loaded, Runtime, load
from xlate.neural.places import Located
from xlate.neural.wording import prepare

_MOST_NEW = 192
"""Tokens of a translation: one sentence has a third of that."""
_MARKS = {"en": ("eng",), "ar": ("ara", "arb"), "ru": ("rus",)}
"""How models of several target languages are told which one: `>>ara<<` before the text."""


class Translator:
    """Translates and scores in one direction."""

    def __init__(self, located: Located, source: str, target: str, runtime: Runtime, usage: Usage) -> None:
        self.loaded: Loaded = load("AutoModelForSeq2SeqLM", located, runtime)
        self.usage = usage
        self.source, self.target = source, target
        self._marian = self.loaded.model.config.model_type == "marian"
        tokenizer = self.loaded.tokenizer
        self._mark = ""
        self._first: dict[str, int] = {}
        if self._marian:
            known = getattr(tokenizer, "supported_language_codes", ())
            self._mark = next((f">>{code}<< " for code in _MARKS[target] if f">>{code}<<" in known), "")
        elif hasattr(tokenizer, "get_lang_id"):
            tokenizer.src_lang, tokenizer.tgt_lang = source, target
            self._first = {"forced_bos_token_id": tokenizer.get_lang_id(target)}

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Return the translation of each text; of an empty one, an empty one."""
        plain = [self._wording(text, self.source) for text in texts]
        wanted = [text for text in dict.fromkeys(plain) if text]
        with self.usage.clock("translation", len(wanted)):
            inputs = encode(self.loaded, self.usage, [self._mark + text for text in wanted])
            made: list[str] = run(inputs, self.loaded, self.usage, self._generate)
        found = dict(zip(wanted, made, strict=True))
        return [found.get(text, "") for text in plain]

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return for each (source, target) the mean log-probability of a token of the target, given the source."""
        plain = [(self._wording(a, self.source), self._wording(b, self.target)) for a, b in pairs]
        wanted = [pair for pair in dict.fromkeys(plain) if all(pair)]
        with self.usage.clock("translation", len(wanted)):
            inputs = encode(self.loaded, self.usage, [self._mark + a for a, _ in wanted])
            for one, ids in zip(inputs, self._targets([b for _, b in wanted]), strict=True):
                one["labels"] = ids
            scores: list[float] = run(inputs, self.loaded, self.usage, self._score, size=_both)
        found = dict(zip(wanted, scores, strict=True))
        return [found.get(pair, 0.0) for pair in plain]

    def _targets(self, texts: Sequence[str]) -> list[list[int]]:
        if not texts:
            return []
        limit = self.loaded.max_length
        tokenizer = self.loaded.tokenizer
        found: list[list[int]] = tokenizer(text_target=list(texts), truncation=True, max_length=limit)["input_ids"]
        self.usage.truncated += sum(len(ids) >= limit for ids in found)
        return found

    def _generate(self, batch: dict[str, Any], _: list[int]) -> Sequence[str]:
        # The bound must not depend on what else is in the batch, or results would.
        most = min(_MOST_NEW, self.loaded.max_length - 1)
        made = self.loaded.model.generate(**batch, **self._first, max_new_tokens=most, do_sample=False)
        return [" ".join(text.split()) for text in self.loaded.tokenizer.batch_decode(made, skip_special_tokens=True)]

    def _score(self, batch: dict[str, Any], _: list[int]) -> Sequence[float]:
        import torch

        labels = batch["labels"]
        logits = self.loaded.model(**batch).logits.float()
        chances = logits.log_softmax(-1).gather(-1, labels.clamp(min=0).unsqueeze(-1)).squeeze(-1)
        said = labels != IGNORED
        found = torch.where(said, chances, torch.zeros_like(chances)).sum(1) / said.sum(1)
        return [round(value, 3) for value in found.cpu().tolist()]

    def _wording(self, text: str, lang: str) -> str:
        """Return the text as the model was trained to read it: OPUS models saw punctuation as Moses normalises it."""
        text = prepare(text)
        if not self._marian or not text:
            return text
        normalised: str = self._moses[lang].normalize(text)
        return normalised

    @cached_property
    def _moses(self) -> dict[str, Any]:
        from sacremoses import MosesPunctNormalizer

        # With `norm_numbers` it would write 12.345 for 12 345.
        return {lang: MosesPunctNormalizer(lang, norm_numbers=False) for lang in (self.source, self.target)}


def _both(one: dict[str, list[int]]) -> int:
    """Return the tokens of source and target together."""
    return len(one["input_ids"]) + len(one["labels"])

"""Which models xlate knows, by role: where they come from, in which version, under which licence, how they are used."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Role = Literal["embedding", "entailment", "entities", "translation", "quality"]
ROLES: tuple[Role, ...] = ("embedding", "entailment", "entities", "translation", "quality")
DEFAULT_ROLES: tuple[Role, ...] = ("embedding", "entailment")
"""The roles of `--neural` where the settings name none: those that pay for their cost."""
DIRECTIONS = ("en-ar", "ar-en", "en-ru", "ru-en", "ar-ru", "ru-ar")

Pooling = Literal["pooler", "cls", "mean", "last"]


@dataclass(frozen=True, slots=True)
class Spec:
    """A model: identity and conventions. What is wrong here lowers scores without a word."""

    role: Role
    variant: str
    """As settings name it: `default`, `small`, `large`; empty for one of the user's own."""
    id: str
    """On the hub; for translation with `{source}` and `{target}`."""
    revision: str | None
    """The commit that is loaded, 40 hexadecimal digits; None: the one that `xlate models fetch` found and noted."""
    licence: str
    megabytes: int
    """Of what is fetched (one direction, for translation)."""
    max_length: int
    pooling: Pooling = "mean"
    prefix: str = ""
    tokenizer: str = ""
    """On the hub, where the tokenizer is not with the model."""
    chance: tuple[float, float] = (0.3, 0.15)
    """For embeddings: mean and deviation of the cosine of two sentences of an article that do not belong together."""
    note: str = ""


SPECS = (
    Spec(
        "embedding", "default", "sentence-transformers/LaBSE", "e34fab64a3011d2176c99545a93d5cbddc9a91b7", "Apache-2.0",
        1880, 256, "pooler", chance=(0.25, 0.12),
    ),
    Spec(
        "embedding", "small", "intfloat/multilingual-e5-small", "fd1525a9fd15316a2d503bf26ab031a61d056e98", "MIT",
        470, 512, "mean", prefix="query: ", chance=(0.79, 0.03), note="for machines without a GPU",
    ),
    Spec(
        "embedding", "large", "intfloat/multilingual-e5-large-instruct", "baa7be480a7de1539afce709c8f13f833a510e0a", "MIT",
        1120, 512, "mean", prefix="Instruct: Retrieve parallel sentences.\nQuery: ", chance=(0.8, 0.04),
    ),
    Spec(
        "entailment", "default", "MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7",
        "b5113eb38ab63efdd7f280f8c144ea8b13f978ce", "MIT", 560, 512,
    ),
    Spec("entailment", "small", "MoritzLaurer/multilingual-MiniLMv2-L12-mnli-xnli", None, "MIT", 430, 512),
    Spec(
        "entities", "default", "Davlan/xlm-roberta-base-ner-hrl", None, "AFL-3.0", 1110, 512,
        note="trained on Arabic and English; Russian by transfer",
    ),
    Spec("entities", "small", "Davlan/distilbert-base-multilingual-cased-ner-hrl", None, "AFL-3.0", 540, 512),
    Spec("translation", "default", "Helsinki-NLP/opus-mt-{source}-{target}", None, "Apache-2.0", 310, 512),
    Spec(
        "quality", "default", "google/metricx-24-hybrid-large-v2p6", None, "Apache-2.0", 4920, 1536,
        tokenizer="google/mt5-large",
    ),
)  # fmt: skip


def of_role(role: Role, variant: str = "default") -> Spec | None:
    """Return the model that a role has under this name."""
    return next((spec for spec in SPECS if spec.role == role and spec.variant == variant), None)


def named(role: Role, name: str) -> Spec:
    """Return what xlate knows of a model, by its id; of another one, the role's usual conventions."""
    for spec in SPECS:
        if spec.role == role and name == spec.id:
            return spec
    usual = of_role(role)
    assert usual is not None
    return Spec(role, "", name, None, "see its page", 0, usual.max_length, note="your own")


def directions(spec: Spec) -> Iterator[tuple[str, Spec]]:
    """Yield (direction, model) for a model of translation; ("", the model itself) for any other."""
    if "{source}" not in spec.id:
        yield "", spec
        return
    for direction in DIRECTIONS:
        source, target = direction.split("-")
        yield direction, replace(spec, id=spec.id.format(source=source, target=target))

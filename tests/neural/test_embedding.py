"""Sentences as vectors: the same whatever the batch, kept on disk under all that shapes them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.neural import tiny
from xlate.errors import SettingsError
from xlate.neural.batching import Usage
from xlate.neural.embedding import Embedder
from xlate.neural.loading import Runtime
from xlate.neural.places import Located, locate

SENTENCES = [*tiny.TEXTS, "", "Cairo", " ".join(tiny.TEXTS)]


def located(folder: Path) -> Located:
    (model,) = locate("embedding", str(folder), Path())
    return model


def embedder(folder: Path | Located, runtime: Runtime = Runtime(), cache: Path | None = None) -> Embedder:
    model = folder if isinstance(folder, Located) else located(folder)
    return Embedder(model, runtime, Usage(), cache)


@pytest.mark.parametrize("kind", ["bert", "xlmr"])
def test_batches_change_nothing(kind: str, tmp_path: Path) -> None:
    folder = getattr(tiny, kind)(tmp_path)
    usual = embedder(folder).embed(SENTENCES)
    assert usual.shape == (len(SENTENCES), tiny.HIDDEN)
    norms = np.linalg.norm(usual, axis=1)
    assert np.allclose(np.delete(norms, SENTENCES.index("")), 1, atol=2e-3)
    assert norms[SENTENCES.index("")] == 0
    for batch in (1, 2, 7):
        assert np.array_equal(embedder(folder, Runtime(batch=batch)).embed(SENTENCES), usual)
    assert np.array_equal(embedder(folder, Runtime(batch_tokens=40)).embed(SENTENCES[::-1])[::-1], usual)
    assert np.array_equal(embedder(folder).embed(SENTENCES[:1])[0], usual[0])


def test_portions_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = embedder(tiny.bert(tmp_path)).embed(SENTENCES)
    monkeypatch.setattr("xlate.neural.embedding._PORTION", 2)
    assert np.array_equal(embedder(tmp_path).embed(SENTENCES), usual)


def test_nothing_gives_nothing(tmp_path: Path) -> None:
    assert embedder(tiny.bert(tmp_path)).embed([]).shape == (0, tiny.HIDDEN)
    assert embedder(tmp_path).embed(["", "  "]).any() == False  # noqa: E712


def test_what_is_too_long_is_counted(tmp_path: Path) -> None:
    model = embedder(tiny.bert(tmp_path))
    model.embed(["Cairo"])
    assert model.usage.truncated == 0
    model.embed([" ".join(tiny.TEXTS), " ".join(tiny.TEXTS[::-1])])
    assert model.usage.truncated == 2
    assert model.usage.inputs == 3


def test_vowel_marks_and_controls_change_nothing(tmp_path: Path) -> None:
    plain, marked = "رفع البنك المركزي أسعار الفائدة", "رَفَعَ البَنْكُ المَركَزيُّ \u200fأسعـارَ الفائِدةِ"
    vectors = embedder(tiny.bert(tmp_path)).embed([plain, marked])
    assert np.array_equal(vectors[0], vectors[1])


def test_a_folder_says_how_it_pools(tmp_path: Path) -> None:
    said = located(tiny.xlmr(tmp_path))  # its 1_Pooling/config.json says: the first token
    assert embedder(said).pooling == "cls"
    by_user = replace(said, pooled=True, spec=replace(said.spec, pooling="mean"))
    assert embedder(by_user).pooling == "mean"
    assert not np.allclose(embedder(said).embed(["Cairo"]), embedder(by_user).embed(["Cairo"]))
    prefixed = replace(said, spec=replace(said.spec, prefix="query: "))
    assert not np.allclose(embedder(said).embed(["Cairo"]), embedder(prefixed).embed(["Cairo"]))


def test_last_and_pooler(tmp_path: Path) -> None:
    model = located(tiny.bert(tmp_path))
    found = {
        pooling: embedder(replace(model, spec=replace(model.spec, pooling=pooling))).embed(["Cairo"])  # type: ignore[arg-type]
        for pooling in ("pooler", "cls", "mean", "last")
    }
    assert len({vector.tobytes() for vector in found.values()}) == 4


def test_a_layer_behind_the_pooling(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    before = embedder(tiny.bert(tmp_path)).embed(["Cairo"])
    (tmp_path / "2_Dense").mkdir()
    save_file(
        {"linear.weight": torch.eye(tiny.HIDDEN)[:8], "linear.bias": torch.zeros(8)},
        tmp_path / "2_Dense" / "model.safetensors",
    )
    (tmp_path / "2_Dense" / "config.json").write_text('{"activation_function": "torch.nn.modules.activation.Tanh"}')
    after = embedder(tmp_path).embed(["Cairo"])
    assert after.shape == (1, 8)
    assert not np.allclose(after, before[:, :8])


def test_what_was_embedded_is_kept(tmp_path: Path) -> None:
    folder, cache = tiny.bert(tmp_path / "model"), tmp_path / "kept"
    first = embedder(folder, cache=cache)
    vectors = first.embed(SENTENCES)
    assert first.usage.cached == 0
    again = embedder(folder, cache=cache)
    assert np.array_equal(again.embed(SENTENCES), vectors)
    assert again.usage.batches == 0
    assert again.usage.cached == len(set(SENTENCES)) - 1


def test_another_model_is_another_cache(tmp_path: Path) -> None:
    folder, cache = tiny.bert(tmp_path / "model"), tmp_path / "kept"
    embedder(folder, cache=cache).embed(["Cairo"])
    (folder / "config.json").write_text((folder / "config.json").read_text() + " ")
    for changed in (located(folder), replace(located(folder), spec=replace(located(folder).spec, prefix="x"))):
        model = embedder(changed, cache=cache)
        model.embed(["Cairo"])
        assert model.usage.cached == 0
    assert len(list((cache / "embeddings").glob("*.sqlite"))) == 3


def test_a_cache_that_cannot_be_used_costs_time_only(tmp_path: Path) -> None:
    folder = tiny.bert(tmp_path / "model")
    (tmp_path / "file").write_text("")
    assert embedder(folder, cache=tmp_path / "file").embed(["Cairo"]).any()
    model = embedder(folder, cache=tmp_path / "kept")
    model.embed(["Cairo"])
    (file,) = (tmp_path / "kept" / "embeddings").glob("*.sqlite")
    for path in file.parent.iterdir():
        path.write_bytes(b"not a database at all, but long enough to be taken for one" * 100)
    assert np.array_equal(embedder(folder, cache=tmp_path / "kept").embed(["Cairo"]), model.embed(["Cairo"]))


def test_eight_bits_are_close(tmp_path: Path) -> None:
    folder = tiny.bert(tmp_path)
    exact, short = (
        embedder(folder, Runtime(device="cpu", int8=int8)).embed(list(tiny.TEXTS)) for int8 in (False, True)
    )
    assert (exact * short).sum(1).min() > 0.95


def test_eight_bits_that_torch_lacks_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacks(*_: object, **__: object) -> None:
        raise RuntimeError("no engine for quantized layers")

    monkeypatch.setattr("torch.ao.quantization.quantize_dynamic", lacks)
    folder = tiny.bert(tmp_path)
    with pytest.raises(SettingsError, match=r"neural\.int8.*no engine for quantized layers"):
        embedder(folder, Runtime(device="cpu", int8=True))

"""What is loaded, and what is refused."""

import json
from pathlib import Path

import pytest
import torch

from tests.neural import tiny
from xlate.errors import InputError, SettingsError
from xlate.neural.batching import Usage, plan, run
from xlate.neural.loading import Loaded, Runtime, device_of, load
from xlate.neural.places import Located, locate


def located(folder: Path) -> Located:
    (model,) = locate("embedding", str(folder), Path())
    return model


def test_only_safetensors(tmp_path: Path) -> None:
    tiny.bert(tmp_path)
    torch.save({}, tmp_path / "pytorch_model.bin")
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(SettingsError, match=r"has no \*\.safetensors"):
        load("AutoModel", located(tmp_path), Runtime())


def test_no_code_of_a_model_runs(tmp_path: Path) -> None:
    tiny.bert(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    config |= {"model_type": "own", "auto_map": {"AutoModel": "own.Own", "AutoConfig": "own.Config"}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / "own.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    with pytest.raises(SettingsError, match="cannot be loaded as AutoModel"):
        load("AutoModel", located(tmp_path), Runtime())
    assert not (tmp_path / "ran").exists()


def test_half_precision_is_not_kept_on_a_processor(tmp_path: Path) -> None:
    import transformers

    tiny.bert(tmp_path)
    transformers.BertModel.from_pretrained(tmp_path, dtype=torch.float16).save_pretrained(tmp_path)
    loaded = load("AutoModel", located(tmp_path), Runtime(device="cpu"))
    assert loaded.model.dtype == torch.float32
    assert not loaded.model.training


def test_damaged_weights_are_one_clear_error(tmp_path: Path) -> None:
    tiny.bert(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"\0" * 100)
    with pytest.raises(SettingsError, match=r"neural\.embedding: .* cannot be loaded"):
        load("AutoModel", located(tmp_path), Runtime())


def test_a_model_without_the_layer_of_its_role(tmp_path: Path) -> None:
    tiny.bert(tmp_path)
    with pytest.raises(SettingsError, match="has no weights for classifier"):
        load("AutoModelForSequenceClassification", located(tmp_path), Runtime())


def test_a_device_that_is_not_there() -> None:
    if not torch.cuda.is_available():
        with pytest.raises(SettingsError, match="no “cuda”"):
            device_of("cuda")
    assert device_of("cpu") == "cpu"


def test_the_longest_input(tmp_path: Path) -> None:
    assert load("AutoModel", located(tiny.bert(tmp_path / "a", length=40)), Runtime()).max_length == 40
    assert load("AutoModel", located(tiny.xlmr(tmp_path / "b", length=40)), Runtime()).max_length == 40


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load("AutoModel", located(tiny.bert(tmp_path_factory.mktemp("model"))), Runtime(device="cpu"))


INPUTS = [{"input_ids": [2] + [5] * n + [3]} for n in (3, 9, 1, 30, 30, 2, 17)]


@pytest.mark.parametrize("most", [1, 2, 3, 100])
def test_when_memory_runs_out_batches_get_smaller(loaded: Loaded, most: int) -> None:
    seen: list[int] = []

    def forward(batch: dict[str, torch.Tensor], numbers: list[int]) -> list[int]:
        if len(numbers) > most:
            raise RuntimeError("CUDA out of memory. Tried to allocate too much")
        seen.extend(numbers)
        return batch["attention_mask"].sum(1).tolist()

    usage = Usage()
    assert run(INPUTS, loaded, usage, forward) == [len(one["input_ids"]) for one in INPUTS]
    assert sorted(seen) == list(range(len(INPUTS)))
    assert (usage.halved > 0) == (most < len(INPUTS))


def test_when_one_input_is_too_much(loaded: Loaded) -> None:
    def forward(*_: object) -> list[int]:
        raise torch.OutOfMemoryError("out of memory")

    with pytest.raises(InputError, match="memory ran out"):
        run(INPUTS, loaded, Usage(), forward)


def test_other_errors_are_not_taken_for_memory(loaded: Loaded) -> None:
    def forward(*_: object) -> list[int]:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        run(INPUTS, loaded, Usage(), forward)


def test_little_is_padding() -> None:
    lengths = [10 + (n * 7919) % 60 for n in range(1000)]
    batches = plan(lengths, most=64, tokens=4096)
    assert sorted(n for batch in batches for n in batch) == list(range(1000))
    padded = sum(max(lengths[n] for n in batch) * len(batch) for batch in batches)
    assert sum(lengths) / padded > 0.95
    assert all(len(b) <= 64 and max(lengths[n] for n in b) * len(b) <= 4096 for b in batches)

"""Entailment, entities, translation, quality: on tiny models of the classes that are used."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.neural import tiny
from xlate.errors import SettingsError
from xlate.neural.batching import Usage
from xlate.neural.entailment import Entailment, Verdict, columns
from xlate.neural.entities import Entities
from xlate.neural.loading import Runtime
from xlate.neural.places import Located, locate
from xlate.neural.quality import Quality
from xlate.neural.registry import Role
from xlate.neural.translation import Translator

EN, RU, AR = tiny.TEXTS[0], tiny.TEXTS[2], tiny.TEXTS[4]
PAIRS = [(EN, RU), (EN, AR), (RU, AR), (AR, ""), ("", ""), (EN, EN), (" ".join(tiny.TEXTS), RU)]
MARKED = "رَفَعَ البَنكُ المَركَزيُّ أسعارَ الفائِدةِ في القاهِرةِ."


def located(role: Role, folder: Path, direction: str = "") -> Located:
    return next(m for m in locate(role, str(folder), Path()) if m.direction in ("", direction))


# --- Entailment


def test_labels_may_stand_in_any_order(tmp_path: Path) -> None:
    usual = ("entailment", "neutral", "contradiction")
    orders = [usual, usual[::-1], ("CONTRADICTION", "ENTAILMENT", "NEUTRAL")]
    models = [
        Entailment(located("entailment", tiny.nli(tmp_path / str(n), o)), Runtime(), Usage())
        for n, o in enumerate(orders)
    ]
    first, second, third = (model.judge(PAIRS) for model in models)
    assert first == second == third
    assert first[0] != first[1]
    assert first[3] == first[4] == Verdict(0.0, 1.0, 0.0)
    assert all(abs(sum(verdict) - 1) < 0.01 for verdict in first)


def test_two_labels_have_no_contradiction(tmp_path: Path) -> None:
    model = Entailment(located("entailment", tiny.nli(tmp_path, ("entailment", "not_entailment"))), Runtime(), Usage())
    assert model.judge(PAIRS)[0].contradiction == 0.0


def test_labels_without_meaning_are_refused(folders: dict[str, Path]) -> None:
    with pytest.raises(SettingsError, match="LABEL_0, LABEL_1"):
        columns({0: "LABEL_0", 1: "LABEL_1"}, located("entailment", folders["entailment"]))


@pytest.mark.parametrize("batch", [1, 7])
def test_entailment_in_any_batch(folders: dict[str, Path], batch: int) -> None:
    usage = Usage()
    model = located("entailment", folders["entailment"])
    found = Entailment(model, Runtime(batch=batch), usage).judge(PAIRS)
    assert found == Entailment(model, Runtime(), Usage()).judge(PAIRS)
    assert usage.truncated >= 1
    assert usage.roles == {"entailment": 5}


# --- Entities


@pytest.mark.parametrize("text", [EN, RU, AR, MARKED, "", "…", " ".join(tiny.TEXTS), "كلمة " * 500])
def test_entities_lie_in_the_text(folders: dict[str, Path], text: str) -> None:
    model = Entities(located("entities", folders["entities"]), Runtime(), Usage())
    (found,) = model.find([text])
    assert all(0 <= e.span.start < e.span.stop <= len(text) for e in found)
    assert all(not e.span.of(text)[0].isspace() and not e.span.of(text)[-1].isspace() for e in found)
    assert all(a.span.stop <= b.span.start for a, b in pairwise(found))
    assert {e.kind for e in found} <= {"person", "organisation", "place", "name"}


def test_vowel_marks_move_no_entity(folders: dict[str, Path]) -> None:
    from xlate.neural.wording import prepare

    model = Entities(located("entities", folders["entities"]), Runtime(), Usage())
    marked, plain = model.find([MARKED, prepare(MARKED)])
    assert [(prepare(e.span.of(MARKED)), e.kind) for e in marked] == [
        (e.span.of(prepare(MARKED)), e.kind) for e in plain
    ]
    assert marked


def test_entities_in_any_batch(folders: dict[str, Path]) -> None:
    model = located("entities", folders["entities"])
    one, many = (Entities(model, Runtime(batch=batch), Usage()).find(tiny.TEXTS) for batch in (1, 64))
    assert one == many


# --- Translation


def test_translation(folders: dict[str, Path]) -> None:
    model = located("translation", folders["translation"], "en-ru")
    one, many = (
        Translator(model, "en", "ru", Runtime(batch=batch), Usage()).translate([EN, "", tiny.TEXTS[1], EN])
        for batch in (1, 64)
    )
    assert one == many
    assert one[1] == ""
    assert one[0] == one[3] != ""


def test_scores_of_translations(folders: dict[str, Path]) -> None:
    model = located("translation", folders["translation"], "en-ru")
    one, many = (Translator(model, "en", "ru", Runtime(batch=batch), Usage()).score(PAIRS) for batch in (1, 64))
    assert one == many
    assert one[3] == one[4] == 0.0
    assert all(score < 0 for n, score in enumerate(one) if n not in (3, 4))


def test_a_score_is_the_mean_log_probability_of_a_token(folders: dict[str, Path]) -> None:
    import torch

    translator = Translator(located("translation", folders["translation"], "en-ru"), "en", "ru", Runtime(), Usage())
    tokenizer, model = translator.loaded.tokenizer, translator.loaded.model
    inputs = tokenizer(["The bank"], return_tensors="pt")
    labels = tokenizer(text_target=["Банк в столице"], return_tensors="pt")["input_ids"]
    with torch.inference_mode():
        loss = model(**inputs, labels=labels).loss.item()
    assert translator.score([("The bank", "Банк в столице")])[0] == pytest.approx(-loss, abs=2e-3)


def test_numbers_survive_the_normalisation(folders: dict[str, Path]) -> None:
    translator = Translator(located("translation", folders["translation"], "en-ru"), "en", "ru", Runtime(), Usage())
    assert translator._wording("It cost 12\u00a0345 “dollars” …", "en") == 'It cost 12 345 "dollars" ...'


def test_the_target_language_is_marked_where_the_model_asks(tmp_path: Path, folders: dict[str, Path]) -> None:
    marked = tiny.marian(tmp_path / "tc-big", "en", "ar", marks=(">>ara<<", ">>heb<<"))
    assert Translator(located("translation", marked), "en", "ar", Runtime(), Usage())._mark == ">>ara<< "
    plain = located("translation", folders["translation"], "en-ar")
    assert Translator(plain, "en", "ar", Runtime(), Usage())._mark == ""


# --- Quality


def test_quality(folders: dict[str, Path]) -> None:
    model = located("quality", folders["quality"])
    one, many = (Quality(model, Runtime(batch=batch), Usage()).score(PAIRS) for batch in (1, 64))
    assert one == many
    assert one[3] is one[4] is None
    assert all(0.0 <= score <= 25.0 for score in one if score is not None)
    assert len(set(one)) > 2


def test_quality_reads_no_end_mark(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    model = Quality(located("quality", folders["quality"]), Runtime(), Usage())
    seen: list[int] = []
    monkeypatch.setattr(model, "_forward", lambda batch, _: seen.extend(batch["input_ids"][:, -1].tolist()) or [1.0])
    model.score([(EN, RU)])
    assert seen
    assert model.loaded.tokenizer.eos_token_id not in seen


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    import transformers

    tiny.unigram(tmp_path)
    config = transformers.MT5Config(vocab_size=300, d_model=8, d_kv=4, d_ff=16, num_layers=1, num_heads=2)
    transformers.MT5ForConditionalGeneration(config).save_pretrained(tmp_path)
    with pytest.raises(SettingsError, match="no MetricX model"):
        Quality(located("quality", tmp_path), Runtime(), Usage())

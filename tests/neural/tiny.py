"""Tiny models of the classes that the roles use, with vocabularies learnt from a few sentences; weights are random."""

import json
import re
from pathlib import Path
from typing import Any

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

TEXTS = (
    "The central bank raised interest rates on Monday, the minister said after talks in Cairo.",
    "Police arrested three people after the protest in the capital.",
    "Центральный банк в понедельник повысил ставку, сказал министр после переговоров в Каире.",
    "Полиция задержала трёх человек после акции протеста в столице.",
    "رفع البنك المركزي أسعار الفائدة يوم الاثنين، وقال الوزير بعد محادثات في القاهرة.",
    "اعتقلت الشرطة ثلاثة أشخاص بعد الاحتجاج في العاصمة.",
    "source: candidate: reference:",
)
HIDDEN = 32


def _words() -> tuple[list[str], list[str]]:
    """Return the words and the letters of the texts; every other word, so that some fall into pieces."""
    words = sorted({word for text in TEXTS for word in re.findall(r"\w\w+", text)})
    return words[::2], sorted({c for text in TEXTS for c in text if not c.isspace()})


def wordpiece(folder: Path, length: int = 64) -> Any:
    """Save a BERT tokenizer."""
    # Training would be quicker to write, but does not give the same vocabulary twice.
    words, letters = _words()
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, *(f"##{c}" for c in letters), *words]
    tokenizer = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=False, strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    fast = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=length,
    )
    fast.save_pretrained(folder)
    return fast


def unigram(folder: Path, length: int = 64) -> Any:
    """Save an XLM-R tokenizer."""
    words, letters = _words()
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -6.0)]
    pieces += [(c, -8.0) for c in letters] + [(f"▁{word}", -9.0) for word in words]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    fast = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        unk_token="<unk>",
        bos_token="<s>",
        eos_token="</s>",
        cls_token="<s>",
        sep_token="</s>",
        model_max_length=length,
    )
    fast.save_pretrained(folder)
    return fast


def _encoder(size: int) -> dict[str, Any]:
    return {
        "vocab_size": size,
        "hidden_size": HIDDEN,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "initializer_range": 0.3,
    }


def _save(model: Any, folder: Path) -> Path:
    model.save_pretrained(folder, safe_serialization=True)
    return folder


def bert(folder: Path, length: int = 64) -> Path:
    """Save an embedding model of LaBSE's class."""
    torch.manual_seed(1)
    size = len(wordpiece(folder, length))
    config = transformers.BertConfig(**_encoder(size), max_position_embeddings=length)
    return _save(transformers.BertModel(config), folder)


def xlmr(folder: Path, length: int = 64) -> Path:
    """Save an embedding model of e5's class, with the files that say how it pools."""
    torch.manual_seed(2)
    size = len(unigram(folder, length))
    config = transformers.XLMRobertaConfig(**_encoder(size), max_position_embeddings=length + 2, pad_token_id=1)
    _save(transformers.XLMRobertaModel(config), folder)
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode_cls_token": True}))
    return folder


def nli(folder: Path, labels: tuple[str, ...] = ("entailment", "neutral", "contradiction")) -> Path:
    """Save an entailment model; its weights do not depend on the order of the labels, except that the rows follow it."""
    torch.manual_seed(3)
    size = len(wordpiece(folder))
    config = transformers.BertConfig(**_encoder(size), max_position_embeddings=64, num_labels=len(labels))
    model = transformers.BertForSequenceClassification(config)
    with torch.no_grad():
        model.classifier.weight.normal_(0, 2)
        usual = ["entailment", "neutral", "contradiction"]
        order = [usual.index(label.lower()) for label in labels] if {*map(str.lower, labels)} == {*usual} else None
        if order:
            model.classifier.weight.copy_(model.classifier.weight[order])
    model.config.id2label = dict(enumerate(labels))
    model.config.label2id = {label: n for n, label in enumerate(labels)}
    return _save(model, folder)


def ner(folder: Path) -> Path:
    """Save a tagger of XLM-R's class with the usual labels."""
    torch.manual_seed(4)
    size = len(unigram(folder))
    labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
    config = transformers.XLMRobertaConfig(
        **_encoder(size), max_position_embeddings=66, pad_token_id=1, id2label=dict(enumerate(labels))
    )
    model = transformers.XLMRobertaForTokenClassification(config)
    with torch.no_grad():
        model.classifier.weight.normal_(0, 1)
    return _save(model, folder)


def marian(folder: Path, source: str, target: str, marks: tuple[str, ...] = ()) -> Path:
    """Save a translator with two SentencePiece models and the vocabulary of both."""
    import sentencepiece

    torch.manual_seed(5)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "texts.txt").write_text("\n".join(TEXTS), "utf-8")
    pieces: dict[str, int] = {"</s>": 0, "<unk>": 1}
    for name in ("source", "target"):
        sentencepiece.SentencePieceTrainer.train(
            input=str(folder / "texts.txt"),
            model_prefix=str(folder / name),
            vocab_size=200,
            hard_vocab_limit=False,
            minloglevel=2,
        )
        (folder / f"{name}.model").rename(folder / f"{name}.spm")
        for line in (folder / f"{name}.vocab").read_text("utf-8").splitlines():
            pieces.setdefault(line.split("\t")[0], len(pieces))
    for mark in marks:
        pieces.setdefault(mark, len(pieces))
    pieces["<pad>"] = len(pieces)
    (folder / "vocab.json").write_text(json.dumps(pieces), "utf-8")
    files = (str(folder / "source.spm"), str(folder / "target.spm"), str(folder / "vocab.json"))
    transformers.MarianTokenizer(*files, source_lang=source, target_lang=target).save_pretrained(folder)
    config = transformers.MarianConfig(
        vocab_size=len(pieces),
        d_model=16,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=32,
        decoder_ffn_dim=32,
        max_position_embeddings=32,
        pad_token_id=pieces["<pad>"],
        decoder_start_token_id=pieces["<pad>"],
        eos_token_id=0,
        forced_eos_token_id=0,
    )
    return _save(transformers.MarianMTModel(config), folder)


def metricx(folder: Path) -> Path:
    """Save a regression model of MetricX's class: its score is the logit of a token far down the vocabulary."""
    torch.manual_seed(6)
    unigram(folder, length=128)
    config = transformers.MT5Config(
        vocab_size=250_112, d_model=8, d_kv=4, d_ff=16, num_layers=1, num_decoder_layers=1, num_heads=2, pad_token_id=1,
        eos_token_id=2, decoder_start_token_id=0, tie_word_embeddings=True,
    )  # fmt: skip
    model = transformers.MT5ForConditionalGeneration(config)
    with torch.no_grad():
        model.shared.weight[250_089] *= 3
    model.config.architectures = ["MT5ForRegression"]
    return _save(model, folder)

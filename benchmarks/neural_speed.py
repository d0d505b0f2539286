"""How fast the neural layer is, on models of the real shapes with random weights: nothing is downloaded.

    python benchmarks/neural_speed.py                              # processor: e5-small's and LaBSE's shape
    python benchmarks/neural_speed.py --device cuda --sentences 40000 --json speed.json

For each shape: end-to-end embedding of the sentences of `pairs/` (tokenisation, batching, model, back to the processor)
as a share of the machine's own matrix-product rate, measured in the same minute (on a processor both by the clock of
this process, so that other work on the machine does not count, and with one thread if not told otherwise); the share of tokens that is not
padding; sentences a second; and from these what a million article pairs cost. Then the rate at which kept embeddings
are found again, and for the entailment model's shape pairs a second.

Figures of the model count useful tokens only: 2 x (parameters of the encoder) + 4 x layers x length x width a token.
"""

import argparse
import json
import random
import re
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SHAPES = {  # name: (layers, width, heads, inner width, words of the vocabulary)
    "12x384": (12, 384, 12, 1536, 250_037),  # multilingual-e5-small
    "12x768": (12, 768, 12, 3072, 501_153),  # LaBSE
}
clock = time.perf_counter
SEGMENTS_A_PAIR = 50  # of both sides of an article together
UNSURE = 0.3  # of an article's links, those that the cascade shows to the entailment model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    parser.add_argument("--shapes", nargs="*", default=list(SHAPES), choices=list(SHAPES))
    parser.add_argument("--sentences", type=int, help="how many; 400 on a processor, 20,000 elsewhere")
    parser.add_argument("--pairs", type=Path, default=Path(__file__).resolve().parent.parent / "pairs")
    parser.add_argument("--batch-tokens", type=int, default=0)
    parser.add_argument("--batch", type=int, default=0, help="most sentences of a batch; 64 on a processor, 512 elsewhere")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--int8", action="store_true")
    parser.add_argument("--no-entailment", action="store_true")
    parser.add_argument("--cached", type=int, default=60_000, help="sentences of the cache measurement; 0: none")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()

    import torch

    from xlate.neural.loading import Runtime, device_of, dtype_of

    device = device_of(args.device)
    if device == "cpu":
        args.threads = args.threads or 1
        torch.set_num_threads(args.threads)
    global clock
    clock = time.process_time if device == "cpu" else time.perf_counter
    batch = args.batch or (64 if device == "cpu" else 512)
    runtime = Runtime(device, args.int8, batch, args.batch_tokens, args.threads)
    texts = sentences(args.pairs, args.sentences or (400 if device == "cpu" else 20_000))
    out = {
        "device": torch.cuda.get_device_name() if device == "cuda" else f"{device}, {torch.get_num_threads()} threads",
        "dtype": str(dtype_of(device)), "torch": torch.__version__, "sentences": len(texts), "shapes": {},
    }
    print(f"{out['device']} · {out['dtype']} · torch {out['torch']} · {len(texts):,} sentences")
    with tempfile.TemporaryDirectory() as folder:
        for name in args.shapes:
            out["shapes"][name] = embedding(name, Path(folder) / name, runtime, texts)
        if args.cached:
            out["cache"] = cached(Path(folder) / args.shapes[-1], Path(folder) / "kept", runtime, args.pairs, args.cached)
        if not args.no_entailment:
            out["entailment"] = entailment(Path(folder) / "nli", runtime, texts)
    million(out)
    if args.json:
        args.json.write_text(json.dumps(out, indent=1) + "\n")


def sentences(pairs, wanted):
    """Return the sentences of our articles; further ones are made of their words, so that none is said twice."""
    found = {}
    for path in sorted(pairs.glob("*/*.txt")):  # text files need no reader, so none of its libraries
        if path.stem in ("en", "ar", "ru"):
            for sentence in re.split(r"(?<=[.!?؟])\s+|\n+", path.read_text("utf-8")):
                if sentence.strip():
                    found.setdefault(sentence.strip())
    texts = list(found)
    draw = random.Random(0)
    draw.shuffle(texts)
    own = len(texts)
    while len(texts) < wanted:
        words = texts[len(texts) % own].split()
        draw.shuffle(words)
        texts.append(" ".join(words))
    return texts[:wanted]


def tokenizer(folder, pairs_texts, size):
    """Save a WordPiece tokenizer with the real number of entries: learnt from the texts, and filled up."""
    import transformers
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

    # So many pieces that news comes to about as many tokens a word as with the real vocabularies.
    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    made.train_from_iterator(pairs_texts, trainers.WordPieceTrainer(vocab_size=3000, special_tokens=special, show_progress=False))
    vocab = made.get_vocab()
    for n in range(len(vocab), size):
        vocab[f"[unused{n}]"] = n
    made = Tokenizer(models.WordPiece(vocab, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=False, strip_accents=False)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    ends = [("[CLS]", vocab["[CLS]"]), ("[SEP]", vocab["[SEP]"])]
    made.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends)
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]", model_max_length=512
    ).save_pretrained(folder)


def embedding(name, folder, runtime, texts):
    import torch
    import transformers

    from xlate.neural.batching import Usage, encode, run
    from xlate.neural.embedding import Embedder
    from xlate.neural.places import locate

    layers, width, heads, inner, words = SHAPES[name]
    tokenizer(folder, texts[:2000], words)
    config = transformers.BertConfig(
        vocab_size=words, hidden_size=width, num_hidden_layers=layers, num_attention_heads=heads, intermediate_size=inner
    )
    model = transformers.BertModel(config)
    model.save_pretrained(folder)
    encoder = sum(p.numel() for n, p in model.named_parameters() if "embeddings" not in n and "pooler" not in n)
    del model
    (located,) = locate("embedding", str(folder), Path())
    usage = Usage()
    embedder = Embedder(located, runtime, usage, None)
    embedder.embed([text + " ." for text in texts[: 64 if embedder.loaded.device == "cpu" else 4096]])  # warm up
    peak = matrix_rate(embedder.loaded.device, embedder.loaded.model.dtype)
    for field in ("tokens", "padded", "batches", "seconds", "inputs"):
        setattr(usage, field, 0)
    began = clock()
    embedder.embed(texts)
    seconds = clock() - began
    peak = max(peak, matrix_rate(embedder.loaded.device, embedder.loaded.model.dtype))
    inputs = encode(embedder.loaded, Usage(), texts)
    lengths = [len(each["input_ids"]) for each in inputs]
    work = sum(length * (2 * encoder + 4 * layers * length * width) for length in lengths)
    began = clock()
    run(inputs, embedder.loaded, Usage(), embedder._forward, finish=lambda rows: list(rows.cpu().numpy()))
    alone = clock() - began
    out = {
        "sentences_per_s": len(texts) / seconds, "tokens_per_s": usage.tokens / seconds, "seconds": seconds,
        "useful": usage.tokens / usage.padded, "tokens_per_sentence": usage.tokens / len(texts),
        "rate_gflops": work / seconds / 1e9, "peak_gflops": peak / 1e9, "share": work / seconds / peak,
        "share_model_alone": work / alone / peak,
    }
    print(
        f"{name}: {out['sentences_per_s']:,.0f} sentences/s, {out['tokens_per_s']:,.0f} tokens/s "
        f"({out['tokens_per_sentence']:.0f} a sentence) · {out['useful']:.1%} of tokens useful · "
        f"{out['rate_gflops']:,.0f} of {out['peak_gflops']:,.0f} GFLOP/s = {out['share']:.0%} end to end, "
        f"{out['share_model_alone']:.0%} without tokenisation"
    )
    if embedder.loaded.device == "cuda":
        out["memory_gb"] = torch.cuda.max_memory_allocated() / 1e9
    return out


def matrix_rate(device, dtype):
    """Return the best rate of a product of square matrices, in operations a second."""
    import torch

    size = 8192 if device == "cuda" else 1536
    a, b = (torch.randn(size, size, device=device).to(dtype) for _ in range(2))
    best = 0.0
    for _ in range(3):
        a @ b
        if device == "cuda":
            torch.cuda.synchronize()
        began = clock()
        for _ in range(4):
            a @ b
        if device == "cuda":
            torch.cuda.synchronize()
        best = max(best, 4 * 2 * size**3 / (clock() - began))
    return best


def cached(folder, kept, runtime, pairs, count):
    """Measure sentences a second where every embedding is on disk already."""
    import numpy as np

    from xlate.neural import cache
    from xlate.neural.batching import Usage
    from xlate.neural.embedding import Embedder
    from xlate.neural.places import locate
    from xlate.neural.wording import prepare

    (located,) = locate("embedding", str(folder), Path())
    texts = sentences(pairs, count)
    first = Embedder(located, runtime, Usage(), kept)
    rows = np.random.default_rng(0).standard_normal((count, first.dimensions)).astype(np.float16)
    first._store.put((cache.text_key(prepare(text)), row.tobytes()) for text, row in zip(texts, rows, strict=True))
    usage = Usage()
    again = Embedder(located, runtime, usage, kept)
    began = clock()
    for start in range(0, count, 2000):
        again.embed(texts[start : start + 2000])
    rate = count / (clock() - began)
    assert usage.batches == 0, "every sentence should be at hand"
    print(f"cache: {rate:,.0f} sentences/s of {first.dimensions} dimensions")
    return {"sentences_per_s": rate}


def entailment(folder, runtime, texts):
    """Measure pairs a second with mDeBERTa's shape."""
    import transformers

    from xlate.neural.batching import Usage
    from xlate.neural.entailment import Entailment
    from xlate.neural.places import locate

    tokenizer(folder, texts[:2000], 251_000)
    config = transformers.DebertaV2Config(
        vocab_size=251_000, hidden_size=768, num_hidden_layers=12, num_attention_heads=12, intermediate_size=3072,
        type_vocab_size=0, relative_attention=True, position_buckets=256, norm_rel_ebd="layer_norm",
        share_att_key=True, pos_att_type=["p2c", "c2p"], max_position_embeddings=512, position_biased_input=False,
        id2label={0: "entailment", 1: "neutral", 2: "contradiction"},
    )
    transformers.DebertaV2ForSequenceClassification(config).save_pretrained(folder)
    (located,) = locate("entailment", str(folder), Path())
    usage = Usage()
    model = Entailment(located, runtime, usage)
    some = texts[: max(64, len(texts) // 8)]
    pairs = list(zip(some, some[::-1], strict=True))
    model.judge(pairs[:16])
    began = clock()
    model.judge([(b, a + " .") for a, b in pairs])
    seconds = clock() - began
    rate = len(pairs) / seconds
    print(f"entailment 12x768 (DeBERTa): {rate:,.0f} pairs/s")
    return {"pairs_per_s": rate}


def million(out):
    """Say what a million article pairs cost: all embedded, or what the cascade asks about."""
    print(f"\na million article pairs of {SEGMENTS_A_PAIR} segments, hours on this device:")
    for name, figures in out["shapes"].items():
        hours = 1e6 * SEGMENTS_A_PAIR / figures["sentences_per_s"] / 3600
        figures["hours_per_million_pairs"] = hours
        print(f"  every segment embedded, {name}: {hours:,.1f}")
        print(f"  unsure ones only ({UNSURE:.0%}), {name}: {hours * UNSURE:,.1f}")
    if "entailment" in out:
        judged = 1e6 * SEGMENTS_A_PAIR / 2 * UNSURE * 2 / out["entailment"]["pairs_per_s"] / 3600
        out["entailment"]["hours_per_million_pairs"] = judged
        print(f"  {UNSURE:.0%} of the links judged both ways, entailment: {judged:,.1f}")


if __name__ == "__main__":
    main()

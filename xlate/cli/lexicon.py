"""`xlate lexicon`: what xlate knows of words, and which it does not know."""

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from xlate import detect, languages
from xlate.analysis import read_all
from xlate.batch import Record
from xlate.cli import FINDINGS, OK, options
from xlate.errors import InputError
from xlate.languages.tables.traits import Traits
from xlate.lexicon import Lexicon, load
from xlate.morphology import layers
from xlate.names.spelling import language_of
from xlate.readers import document as reading
from xlate.readers import read
from xlate.text.tokens import tokenize

_LANGUAGES = ("en", "ar", "ru")


@click.group()
def command() -> None:
    """Show what xlate knows of words."""


@command.command()
@click.argument("words", metavar="WORD...", nargs=-1, required=True)
@click.option("--language", "-l", type=click.Choice(_LANGUAGES), help="Default: by the script.")
def lookup(words: tuple[str, ...], language: str | None) -> int:
    """Show what xlate knows of WORD: its base forms, and for each meaning the words of all three languages.

    Several words are looked up as one expression.
    """
    text = " ".join(words)
    lang = language or language_of(text) or "en"
    lexicon = _lexicon()
    tokens = tokenize(text)
    known = False
    for hit in lexicon.find(tokens, lang):
        known = True
        first, last = tokens[hit.first], tokens[hit.stop - 1]
        click.echo(text[first.start : last.stop])
        if hit.stop - hit.first == 1:
            forms = [form for layer in layers(lang)(first.key) for form in layer if lexicon.knows(form, lang)]
            click.echo(f"  forms of: {', '.join(dict.fromkeys(forms)) or first.key}")
        for concept in hit.concepts:
            for line in _described(concept, lexicon):
                click.echo(f"  {line}")
    if not known:
        click.echo(f"xlate does not know “{text}” ({lang}). It can be added: see “Teach xlate words” in the documentation.")
    return OK if known else FINDINGS


def _described(concept: int, lexicon: Lexicon) -> Iterator[str]:
    notes = " ".join(lexicon.notes(concept))
    kind = _KINDS.get(lexicon.kinds[concept], lexicon.kinds[concept])
    yield f"{lexicon.ids[concept].removeprefix('@')} ({kind}){f'  {notes}' if notes else ''}"
    for lang in _LANGUAGES:
        yield f"  {lang}  {', '.join(lexicon.renderings(concept, lang))}"
    against = lexicon.opposites.get(lexicon.families[concept])
    if against:
        names = {lexicon.ids[c].rpartition(".")[0] for c, family in enumerate(lexicon.families) if family in against}
        yield f"  opposite of: {', '.join(sorted(names))}"


_KINDS = {"v": "verb", "n": "noun", "a": "adjective", "d": "adverb", "f": "function word", "x": "expression"}


@command.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--most", "-n", default=50, show_default=True, help="How many words of each language to show.")
@click.option("--least", default=2, show_default=True, help="How often a word must occur.")
def gaps(files: tuple[Path, ...], most: int, least: int) -> int:
    """Show the frequent words of FILE that xlate does not know: texts, or records of `xlate batch`.

    Each line is a word, how often it occurs, and an example. Names are left out where capitals tell them.
    """
    lexicon = _lexicon()
    counts: dict[str, Counter[str]] = {}
    examples: dict[tuple[str, str], str] = {}
    for path in files:
        for lang, texts in _texts(path):
            grammar = _grammar(lang)
            found = counts.setdefault(lang, Counter())
            for words in read_all(texts, lang, lexicon):
                for k, token in enumerate(words.tokens):
                    if token.key in grammar:
                        continue
                    if token.key.isalpha() and len(token.key) > 2 and not words.families[k] and k not in words.names:
                        found[token.key] += 1
                        examples.setdefault((lang, token.key), words.text[max(0, token.start - 25) : token.stop + 25])
    shown = 0
    for lang in _LANGUAGES:
        for word, times in counts.get(lang, Counter[str]()).most_common(most):
            if times >= least:
                shown += 1
                click.echo(f"{lang}  {times:6,}  {word}  …{' '.join(examples[lang, word].split())}…")
    return FINDINGS if shown else OK


def _grammar(lang: str) -> frozenset[str]:
    """Return words that need no place in a lexicon: articles, pronouns, one-letter words."""
    traits: Traits = languages.load(lang, "traits")
    return traits.never_names


def _texts(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield (language, segments) of a text, or of both sides of each record."""
    if ".jsonl" not in path.suffixes:
        document = read(path, path.read_bytes())
        yield document.lang, [segment.text for segment in document.segments]
        return
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = msgspec.json.decode(line, type=Record)
            except msgspec.DecodeError as problem:
                raise InputError(f"{path}:{number}: no record ({problem}). See the record format in the documentation.") from None
            for side in (record.source, record.target):
                text = "\n".join(side.segments) if side.segments else side.text or ""
                lang = side.language or detect.language(text)
                if lang in _LANGUAGES:
                    yield lang, list(side.segments or [segment.text for segment in reading(text, lang).segments])


def _lexicon() -> Lexicon:
    settings, _ = options.settings(Path.cwd())
    return load(settings.lexicon)

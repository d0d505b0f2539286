"""`xlate init`: a settings file and a glossary to start from."""

from pathlib import Path

import click

from xlate.cli import OK
from xlate.errors import InputError

SETTINGS = """\
# Settings of xlate (https://toml.io). Every line that is commented out shows the default.
# The same may stand in pyproject.toml under [tool.xlate].

# Where the versions of an article stand, counted from this folder. {article} may span folders.
# layout = ["{article}/{lang}.txt", "{article}/{lang}.md", "{article}/{lang}.html"]
# For example: layout = ["content/{lang}/{article}.md"]

# The language of the originals. Without it: what `pair.yaml` beside the versions says (`source: ar`), else English.
# source = "en"

# Which versions to compare. Without it: the source with each other version.
# pairs = ["en-ar", "en-ru", "ar-ru"]

# Checks, by name or family; `xlate explain --list` shows them.
# select = []
# ignore = []

# How much of the source a translation has to say: "full"; "abridged", in which cuts may not lose numbers, names or
# speakers; "brief", a summary of which only what it says has to be true. `profile: brief` in an article's `pair.yaml`
# goes for that article; so does a pattern of names here.
# profile = "full"
# profiles = {}
# For example: profiles = {"digest/*" = "brief"}

# Findings that are less likely to be true are not reported.
# min-confidence = 0.5

# In its place: the most alarms on a thousand words of good text.
# max-alarms-per-1000-words = 2
# curves = "curves.json"  # what `xlate selftest` measured on your articles; without it, on text that ships with xlate

# The least severity that makes the exit code 1: neutral, minor, major or critical.
# fail-on = "major"

# Terms; `glossary.yaml` beside this file is found by itself.
# glossary = "glossary.yaml"

# Words that xlate does not know; the folder `lexicon.d` beside this file is found by itself.
# lexicon = "lexicon.d"

# Which word translates which in your archive, as `xlate learn` wrote it: it helps to align.
# archive = "words.table"

# A table [neural] at the end names the models that --neural asks, by role: `embedding = "small"`; see `xlate models list`.
"""

GLOSSARY = """\
# Terms and their renderings. Inflected forms are found by themselves: write the base form.
version: 1
terms:
  - id: ceasefire
    en: [ceasefire, truce]             # the first is preferred, the rest are allowed
    ar: [وقف إطلاق النار, هدنة]
    ru: [прекращение огня, перемирие]
    kind: phrase
  - id: kremlin
    en: Kremlin
    ar: {preferred: الكرملين, forbidden: [الكريملن]}
    ru: {preferred: Кремль, forbidden: [Кремлин]}
    kind: institution
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def command(folder: Path) -> int:
    """Write xlate.toml and glossary.yaml into FOLDER; what is there already stays."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in (("xlate.toml", SETTINGS), ("glossary.yaml", GLOSSARY)):
            path = folder / name
            try:
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(text)
            except FileExistsError:
                click.echo(f"{path} is there already and stays as it is.")
            else:
                click.echo(f"{path} written.")
    except OSError as problem:
        raise InputError(f"{folder}: cannot be written ({problem.strerror}). Give another folder.") from None
    return OK

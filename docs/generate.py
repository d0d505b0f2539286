"""Write `docs/reference/` and the README's example: `python -m docs.generate`.

A test compares what is there with what would be written.
"""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import click
import msgspec

from docs import selftest_page
from xlate import settings
from xlate.checks import CHECKS
from xlate.cli import _VERBS, _group
from xlate.cli.init import SETTINGS
from xlate.comparison.check import Check

ROOT = Path(__file__).parent.parent
HERE = ROOT / "docs" / "reference"
EXAMPLE = ("date-wrong", "number-wrong")  # findings of the golden report that the README shows
NOTE = "<!-- Written by `make docs`; edit the source, not this file. -->\n"


def pages() -> dict[str, str]:
    """Return path below `reference/` → text."""
    return {
        "checks/README.md": _index(),
        **{f"checks/{check.name}.md": _check(check) for check in CHECKS},
        "settings.md": _settings(),
        "command-line.md": _command_line(),
        "selftest.md": selftest_page.page(),
    }


def _index() -> str:
    rows = [
        f"| [{check.name}]({check.name}.md) | {check.severity} | {check.page.strip().partition(chr(10))[0]} |"
        for check in CHECKS
    ]
    head = (
        "# Checks\n\nIn the order in which ties are reported.\n\n| check | severity | what it finds |\n|---|---|---|\n"
    )
    return NOTE + head + "\n".join(rows) + "\n"


def _check(check: Check) -> str:
    # The blocks' kinds are for the test runner; a reader of the page sees plain text.
    text = re.sub(r"```(?:fires|quiet)\n", "```text\n", check.page.strip())
    text = text.replace("```glossary\n", "```yaml\n")
    shorter = check.shorter().replace("\n", "  \n")
    special = f"\n## Shorter translations\n\n{shorter}" if shorter else ""
    return f"{NOTE}# {check.name}\n\nSeverity **{check.severity}** · MQM `{check.mqm}` · ITS 2.0 `{check.its}`\n\n{text}\n{special}"


def _settings() -> str:
    tables = "\n".join(_table(struct, name) for name, struct in _structs())
    return (
        f"{NOTE}# Settings\n\n`[tool.xlate]` of `pyproject.toml`, or `xlate.toml`, in the folder that is checked or the "
        "nearest one above it.\nOptions of the command line come before the file.\n\n"
        f"{tables}\n## xlate.toml as `xlate init` writes it\n\n```toml\n{SETTINGS}```\n"
    )


def _structs() -> Iterator[tuple[str, type[msgspec.Struct]]]:
    """Yield the settings, then the tables inside them, each with its name."""
    yield "", settings.Settings
    for field in msgspec.structs.fields(settings.Settings):
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            yield field.encode_name, field.type


def _table(struct: type[msgspec.Struct], name: str) -> str:
    described = _described(struct.__name__)
    rows = []
    for field in msgspec.structs.fields(struct):
        if isinstance(field.default, msgspec.Struct):
            continue  # has a table of its own
        value = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
        default = "not set" if value is None else f"`{msgspec.json.encode(value).decode()}`"
        rows.append(f"| `{field.encode_name}` | {default} | {described.get(field.name, '')} |\n")
    head = f"## `[tool.xlate.{name}]`\n\n" if name else ""
    return f"{head}| setting | default | meaning |\n|---|---|---|\n{''.join(rows)}"


def _described(struct: str) -> dict[str, str]:
    """Return what the source says below each field of a class."""
    tree = ast.parse(Path(settings.__file__).read_text("utf-8"))
    (body,) = (node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == struct)
    return {
        line.target.id: " ".join(ast.literal_eval(text.value).split()).replace("None:", "not set:")
        for line, text in pairwise(body)
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and isinstance(text, ast.Expr)
    }


def _command_line() -> str:
    return NOTE + "# Command line\n\n" + "\n".join(_help()) + _EXITS


def _help() -> Iterator[str]:
    context = click.Context(_group, info_name="xlate", terminal_width=100, max_content_width=100, help_option_names=["-h", "--help"])
    yield f"```text\n{_group.get_help(context)}\n```\n"
    for verb in _VERBS:
        command = _group.get_command(context, verb)
        assert command
        inner = click.Context(command, info_name=verb, parent=context, terminal_width=100, max_content_width=100)
        yield f"## xlate {verb}\n\n```text\n{command.get_help(inner)}\n```\n"


_EXITS = """
## Exit codes

| code | meaning |
|---|---|
| 0 | nothing at or above `--fail-on` |
| 1 | findings |
| 2 | an input, a setting or an option cannot be used; the rest was done |
| 3 | a bug of xlate; the message names the file with the traceback |
| 130 | interrupted |
"""


def readme() -> str:
    """Return the README with its example as the program prints it now."""
    report = (ROOT / "tests/golden/report.txt").read_text("utf-8")
    # A page on the web sets the direction of the words by itself, and hidden marks have no place in a source.
    report = re.sub("[\u2066-\u2069]", "", report).replace("articles/", "tests/golden/articles/")
    shown = [next(part for part in report.split("\n\n") if f"  {check}  " in part).strip() for check in EXAMPLE]
    text = (ROOT / "README.md").read_text("utf-8")
    before, head, rest = text.partition("```text\ntests/golden/")
    return before + "```text\n" + "\n\n".join(shown) + "\n```" + rest.partition("```")[2] if head else text


def main() -> None:
    """Write what has changed and remove what is no longer generated."""
    (ROOT / "README.md").write_text(readme(), "utf-8")
    wanted = pages()
    for path in HERE.rglob("*.md"):
        if path.relative_to(HERE).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

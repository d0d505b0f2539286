"""What a bug of ours leaves behind: a file with the traceback, and a message that says where it is."""

import platform
import sys
import tempfile

import click

from xlate._version import __version__


def report(what: str, trace: str) -> None:
    """Write the traceback to a file and say so on standard error."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="xlate-bug-", suffix=".txt", delete=False) as file:
        file.write(f"xlate {__version__}, Python {platform.python_version()}, {sys.platform}\n\n{trace}")
    click.echo(
        f"bug: {what}\nThis is a fault of xlate, not yours. Please report it with the file {file.name}", err=True
    )

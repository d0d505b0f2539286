"""What is staged in a git repository: read from the index through `git`, never from the working tree.

Only reading commands are run, with those settings off that would run a program of the repository's owner; nothing that
a repository contains is executed.
"""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from xlate.errors import InputError

_FILE_MODES = ("100644", "100755")  # no symbolic links, no submodules


class Entry(NamedTuple):
    """A file in the index."""

    blob: str
    """Id of its content."""
    is_merged: bool
    """False while it is in conflict."""


def top() -> Path:
    """Return the repository's top folder."""
    return Path(os.fsdecode(_git("rev-parse", "--show-toplevel").rstrip(b"\n")))


def staged() -> list[str]:
    """Return the paths, from the top folder, whose content in the index is not that of the last commit; no deletions.

    A rename is a new path. In a repository without commits everything in the index is staged.
    """
    changes = ("--cached", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", "--diff-filter=d")
    return _paths(_git("diff", *changes))


def index() -> dict[str, Entry]:
    """Return the files in the index, by path from the top folder."""
    entries: dict[str, Entry] = {}
    for record in _paths(_git("ls-files", "--stage", "--full-name", "-z", ":/")):
        head, _, path = record.partition("\t")
        mode, blob, stage = head.split(" ")
        if mode in _FILE_MODES:
            entries[path] = Entry(blob, stage == "0")
    return entries


def contents(blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the content of each blob."""
    wanted = sorted(set(blobs))
    if not wanted:
        return {}
    answer = _git("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
    found: dict[str, bytes] = {}
    at = 0
    for blob in wanted:
        end = answer.index(b"\n", at)
        head = answer[at:end].split(b" ")
        if len(head) != 3:
            raise InputError(
                f"git cannot read object {blob}. The repository may be damaged: run `git fsck`.", kind="git"
            )
        size = int(head[2])
        found[blob] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _paths(answer: bytes) -> list[str]:
    return [os.fsdecode(path) for path in answer.split(b"\0") if path]


def _git(*arguments: str, given: bytes = b"") -> bytes:
    # In a hook git tells by GIT_INDEX_FILE and the like which index counts: the environment and the current folder,
    # from which such a path may count, stay as they are.
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, check=False, env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
        )
    except FileNotFoundError:
        raise InputError("git is not installed, or not on the PATH. Install it.", kind="git") from None
    if done.returncode:
        reason = os.fsdecode(done.stderr).strip().removeprefix("fatal: ")
        raise InputError(f"git {arguments[0]} failed: {reason}. Run xlate hook inside a git repository.", kind="git")
    return done.stdout

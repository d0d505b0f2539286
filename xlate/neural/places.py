"""Where models lie on this machine, and whether they are there. Nothing here imports a model library."""

import json
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from xlate.errors import SettingsError
from xlate.neural.registry import Role, Spec, directions, named, of_role

_REVISION = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Located:
    """A model and the folder that holds it, or would."""

    spec: Spec
    folder: Path
    tokenizer: Path
    """The folder of its tokenizer: its own, for most."""
    revision: str
    """The pinned commit; empty for a folder of the user's, or where no commit is pinned yet."""
    fetched: bool = True
    """It is a model of the hub's; otherwise a folder of the user's."""
    direction: str = ""
    """Of translation, as `en-ar`; empty: any."""
    pooled: bool = False
    """The user says how an embedding model pools, whatever its folder says."""

    @property
    def name(self) -> str:
        """As messages name it."""
        return f"{self.spec.id}@{self.revision[:8]}" if self.revision else self.spec.id

    @property
    def trouble(self) -> str | None:
        """What is missing of it; None where it can be loaded."""
        for folder, wanted in (
            (self.folder, ("config.json", "*.safetensors")),
            (self.tokenizer, ("tokenizer_config.json",)),
        ):
            if not folder.is_dir():
                return f"{folder} is not there"
            for pattern in wanted:
                if not any(folder.glob(pattern)):
                    return f"{folder} has no {pattern}"
        return None


def hub() -> Path:
    """Return the folder in which the hub's own library keeps what it fetches."""
    if found := os.environ.get("HF_HUB_CACHE"):
        return Path(found).expanduser()
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return Path(home).expanduser() / "hub"


def cache() -> Path:
    """Return the folder in which xlate keeps what it may compute again."""
    if found := os.environ.get("XLATE_CACHE"):
        return Path(found).expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "xlate"


def notes() -> Path:
    """Return the file that notes which commit was fetched of a model that has none pinned."""
    return cache() / "models.json"


def noted() -> dict[str, str]:
    """Return id → commit, as `xlate models fetch` noted them."""
    try:
        found = json.loads(notes().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: commit for name, commit in found.items() if isinstance(commit, str) and _REVISION.fullmatch(commit)}


def snapshot(name: str, revision: str) -> Path:
    """Return the folder that holds a model of the hub in one version."""
    return hub() / f"models--{name.replace('/', '--')}" / "snapshots" / (revision or "none")


def locate(role: Role, wanted: str, base: Path) -> list[Located]:
    """Return where the model is that a setting names: `default`, `small`, `large`, a folder, or `owner/name@commit`.

    A folder counts from `base`. Translation has a model for each direction, others have one.
    """
    spec = of_role(role, wanted)
    if spec:
        return [_of_hub(each, direction) for direction, each in directions(spec)]
    if is_folder(wanted, base):
        own = named(role, wanted)
        return [_of_folder(each, base, direction) for direction, each in directions(own)]
    name, _, revision = wanted.partition("@")
    if "/" not in name or (revision and not _REVISION.fullmatch(revision)):
        raise SettingsError(
            f"neural.{role}: “{wanted}” is no model. Write `default`, a folder that exists, or `owner/name@commit` "
            "with the 40 digits of the commit. `xlate models list` shows what there is."
        )
    spec = named(role, name)
    spec = replace(spec, revision=revision) if revision else spec
    return [_of_hub(each, direction) for direction, each in directions(spec)]


def is_folder(wanted: str, base: Path) -> bool:
    """Tell whether a setting names a folder, and not a model of the hub; `{source}` may stand in it."""
    if wanted.startswith(("/", "./", "../", "~")):
        return True
    if "{" in wanted:
        return (base / wanted.partition("{")[0]).parent != base and (base / wanted.partition("{")[0]).parent.is_dir()
    return (base / wanted).is_dir()


def _of_folder(spec: Spec, base: Path, direction: str) -> Located:
    folder = base / Path(spec.id).expanduser()
    return Located(spec, folder, folder, "", fetched=False, direction=direction)


def _of_hub(spec: Spec, direction: str) -> Located:
    known = noted()
    revision = spec.revision or known.get(spec.id, "")
    folder = snapshot(spec.id, revision)
    tokenizer = snapshot(spec.tokenizer, known.get(spec.tokenizer, "")) if spec.tokenizer else folder
    return Located(spec, folder, tokenizer, revision, direction=direction)


def require(model: Located) -> None:
    """Raise `SettingsError` with the command that gets the model, where it is not there."""
    if (trouble := model.trouble) is None:
        return
    role = model.spec.role
    if model.fetched:
        raise SettingsError(
            f"neural.{role}: {model.name} is not on this machine. Get it with: xlate models fetch {role}"
        )
    raise SettingsError(f"neural.{role}: {trouble}. Name the folder of a model saved as safetensors, or `default`.")

"""Getting models from the hub: the only code of xlate that reaches the network, called by `xlate models fetch` alone."""

import json
import os

from xlate.errors import InputError, SettingsError
from xlate.neural import places
from xlate.neural.places import Located

_WANTED = [
    "*.json", "model*.safetensors", "*.safetensors.index.json", "*.txt", "*.model", "*.spm", "1_Pooling/*.json",
    "2_Dense/*.json", "2_Dense/*.safetensors",
]  # fmt: skip
_TOKENIZER = ["*.json", "*.txt", "*.model", "*.spm"]


def fetch(model: Located) -> str:
    """Download a model, and its tokenizer where that is another's; return its commit, which is noted."""
    commit = _get(model.spec.id, model.spec.revision, _WANTED, weights=True)
    if model.spec.tokenizer:
        _note(model.spec.tokenizer, _get(model.spec.tokenizer, None, _TOKENIZER, weights=False))
    if model.spec.revision is None:
        _note(model.spec.id, commit)
    return commit


def _get(name: str, revision: str | None, wanted: list[str], *, weights: bool) -> str:
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    try:
        from huggingface_hub import HfApi, snapshot_download
        from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, RepositoryNotFoundError
    except ImportError:
        raise SettingsError(
            "xlate models fetch: huggingface_hub is not installed. Install the neural extra: pip install 'xlate[neural]'."
        ) from None
    try:
        about = HfApi().model_info(name, revision=revision, timeout=20)
        files = [file.rfilename for file in about.siblings or ()]
        if weights and not any(file.endswith(".safetensors") and "/" not in file for file in files):
            raise InputError(
                f"{name}@{(about.sha or '')[:8]}: has no weights as safetensors, and xlate loads nothing else: other "
                "formats may run code. Convert it yourself (see docs/how-to/neural.md) and name the folder in the "
                "settings.",
                kind="format",
            )
        commit = about.sha or ""
        snapshot_download(name, revision=commit, allow_patterns=wanted, cache_dir=places.hub())
    except GatedRepoError:
        raise InputError(
            f"{name}: its owner asks for consent first. Give it on https://huggingface.co/{name}, log in with "
            "`hf auth login`, and fetch again.",
            kind="gated",
        ) from None
    except RepositoryNotFoundError:
        raise InputError(f"{name}: the hub has no such model. Check the id in the settings.", kind="missing") from None
    except (HfHubHTTPError, OSError) as problem:
        reason = " ".join(str(problem).split())[:200]
        raise InputError(f"{name}: cannot be fetched ({reason}). Check the connection.", kind="network") from None
    return commit


def _note(name: str, commit: str) -> None:
    path = places.notes()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**places.noted(), name: commit}, indent=1, sort_keys=True) + "\n", "utf-8")

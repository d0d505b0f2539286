"""The one place where a model is loaded, and where it is decided what it runs on.

Only from folders on this machine, only safetensors, never code from a model's repository, nothing converted on the
way. A pinned commit names the folder, so the hub is not even asked whether it still has it.
"""

import importlib.util
import os
from dataclasses import dataclass
from typing import Any, Literal

from xlate.errors import SettingsError
from xlate.neural.places import Located, require

Device = Literal["auto", "cpu", "cuda", "mps"]


@dataclass(frozen=True, slots=True)
class Runtime:
    """What models run on, and in what portions."""

    device: Device = "auto"
    int8: bool = False
    """Eight-bit linear layers, on the processor only: about twice as fast, a little less exact."""
    batch: int = 64
    """Most inputs of a batch."""
    batch_tokens: int = 0
    """Most tokens of a batch, its padding included; 0: by device."""
    threads: int = 0
    """Of the processor; 0: as many as torch finds."""


def require_libraries() -> None:
    """Raise `SettingsError` where torch or transformers is not installed; nothing is imported."""
    missing = [name for name in ("torch", "transformers") if importlib.util.find_spec(name) is None]
    if missing:
        raise SettingsError(
            f"--neural: {' and '.join(missing)} not installed. Install the neural extra: pip install 'xlate[neural]'. "
            "Without --neural xlate needs neither."
        )


def forbid_network() -> None:
    """Tell the model libraries, before they are imported, that the hub is out of reach; for the command line."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("DISABLE_SAFETENSORS_CONVERSION", "1")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model ready to run, with its tokenizer."""

    model: Any
    tokenizer: Any
    device: str
    located: Located
    runtime: Runtime

    @property
    def batch_tokens(self) -> int:
        """The token budget of a batch: small on a processor, where a batch gains little."""
        return self.runtime.batch_tokens or (4096 if self.device == "cpu" else 32768)

    @property
    def enough_tokens(self) -> int:
        """Tokens that keep the device busy: a batch of more gains little speed."""
        return 256 if self.device == "cpu" else 8192

    @property
    def max_length(self) -> int:
        """The longest input in tokens: the model's own limit, or the role's where that is less."""
        config = self.model.config
        positions = getattr(config, "max_position_embeddings", None) or self.located.spec.max_length
        if getattr(config, "model_type", "") in ("xlm-roberta", "roberta"):
            positions -= 2  # their positions count from the padding's number
        return int(min(positions, self.located.spec.max_length))


def load(kind: str, located: Located, runtime: Runtime) -> Loaded:
    """Load a model by the name of its `AutoModel…` class, or of its own where there is no such class for it."""
    require(located)
    require_libraries()
    os.environ.setdefault("DISABLE_SAFETENSORS_CONVERSION", "1")
    import torch
    import transformers
    from safetensors import SafetensorError

    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    device = device_of(runtime.device)
    if runtime.threads:
        torch.set_num_threads(runtime.threads)
    flags: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(located.tokenizer, **flags)
        model, about = getattr(transformers, kind).from_pretrained(
            located.folder, use_safetensors=True, dtype=dtype_of(device), output_loading_info=True, **flags
        )
    except (OSError, ValueError, KeyError, RuntimeError, ImportError, SafetensorError) as problem:
        reason = " ".join(str(problem).split())[:300]
        raise SettingsError(
            f"neural.{located.spec.role}: {located.name} cannot be loaded as {kind} ({reason}). Name another model."
        ) from None
    own_layer = (located.folder / "2_Dense" / "model.safetensors").is_file()
    pooler = located.spec.pooling == "pooler" and not own_layer
    if missing := sorted(name for name in about["missing_keys"] if pooler or "pooler" not in name):
        # A layer that is not in the file would be left random, and answer all the same.
        raise SettingsError(
            f"neural.{located.spec.role}: {located.name} has no weights for {', '.join(missing[:3])}, so it is no model for "
            f"this role ({kind}). Name another model."
        )
    model.requires_grad_(False)
    model = _int8(model) if runtime.int8 and device == "cpu" else model.to(device)
    model.eval()
    return Loaded(model, tokenizer, device, located, runtime)


def device_of(wanted: Device) -> str:
    """Return the device to use; `auto`: the fastest there is."""
    import torch

    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if wanted == "auto":
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there[wanted]:
        raise SettingsError(f"neural.device: this machine has no “{wanted}” that torch can use. Write `auto` or `cpu`.")
    return wanted


def dtype_of(device: str) -> Any:
    """Return the number format of a device: half precision on a processor is not faster but a hundred times slower."""
    import torch

    if device != "cuda":
        return torch.float32
    return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16


def _int8(model: Any) -> Any:
    """Return the model with eight-bit linear layers; a `SettingsError` where this build of torch cannot do that."""
    import warnings

    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch announces that this will move to a package of its own
            return torch.ao.quantization.quantize_dynamic(model, {torch.nn.Linear}, dtype=torch.qint8)
    except (AttributeError, NotImplementedError, RuntimeError) as problem:
        # As it is, it would be slow, and its answers would be kept as those of an eight-bit model.
        reason = " ".join(str(problem).split())[:300]
        raise SettingsError(f"neural.int8: this build of torch has no eight-bit layers ({reason}). Write `false`.") from None

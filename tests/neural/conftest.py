"""Some of these tests need the extra `neural`; without it they are not collected, and the rest of the suite is complete."""

import importlib.util
import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.conftest import xlate  # noqa: F401  a fixture

# Tiny models gain nothing from more threads, which wait for each other by turning round; read when torch is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")

HAS_EXTRA = all(importlib.util.find_spec(name) for name in ("torch", "transformers", "sentencepiece"))
NEED_EXTRA = ["test_check.py", "test_embedding.py", "test_loading.py", "test_roles.py", "test_similarity.py"]
collect_ignore = [] if HAS_EXTRA else NEED_EXTRA


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forbid every attempt to reach the network."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a network connection was attempted")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "create_connection", refused)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own models and caches out of the tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("HF_HOME", "HF_HUB_CACHE", "XLATE_CACHE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a folder with a tiny model for each role; both directions of en-ar and en-ru for translation."""
    from tests.neural import tiny

    top = tmp_path_factory.mktemp("models")
    for direction in ("en-ar", "ar-en", "en-ru", "ru-en"):
        tiny.marian(top / f"opus-{direction}", *direction.split("-"))
    return {
        "embedding": tiny.bert(top / "bert"),
        "entailment": tiny.nli(top / "nli"),
        "entities": tiny.ner(top / "ner"),
        "translation": top / "opus-{source}-{target}",
        "quality": tiny.metricx(top / "metricx"),
    }

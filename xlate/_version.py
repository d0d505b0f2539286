"""The version, alone, so that `xlate --version` and the build read it without importing anything."""

__version__ = "0.1.0"

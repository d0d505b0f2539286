"""Compile the lexicon when the package is built or installed for development."""

import os
import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "xlate/data/lexicon.msgpack"


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling has no types
    """Run `python -m xlate.lexicon.build` before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in a process of its own: the backend's own modules stay out of the way."""
        # An isolated build finds its requirements on this process's path only.
        path = os.pathsep.join([self.root, *filter(None, sys.path)])
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run([sys.executable, "-m", "xlate.lexicon.build"], cwd=self.root, env=environment, check=True)
        build_data["artifacts"].append(COMPILED)

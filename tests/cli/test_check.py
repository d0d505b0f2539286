import json
import os
from pathlib import Path

import pytest
from cli_tools import TALKS, Run, write

"""How long a whole process takes: `python benchmarks/startup.py [ARTICLE]`, an article's folder of `pairs/`.

Prints the shortest and the median wall time, and the CPU time, of `xlate --version`, `xlate check` on the article, and `xlate hook` with
the article staged in a repository of its own; the first run of each is not counted.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 10
COMMAND = [str(Path(sys.executable).with_name("xlate"))]


def seconds(arguments: list[str], cwd: Path) -> list[float]:
    """Return the wall time of each run but the first."""
    times = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        subprocess.run([*COMMAND, *arguments], cwd=cwd, capture_output=True, check=False)
        times.append(time.perf_counter() - began)
    return times[1:]


def cpu_seconds() -> float:
    """Return the CPU time of all processes run so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and print."""
    root = Path(__file__).parent.parent
    article = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "pairs" / "kremlin-demands-explanations"
    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder)
        shutil.copytree(article, repository / "pairs" / article.name)
        for arguments in (["init", "-q"], ["add", "."]):
            subprocess.run(["git", *arguments], cwd=repository, check=True)
        for arguments in (["--version"], ["check", f"pairs/{article.name}"], ["hook"]):
            before = cpu_seconds()
            times = seconds(arguments, repository)
            cpu = (cpu_seconds() - before) / (RUNS + 1)
            middle = statistics.median(times)
            print(f"xlate {arguments[0]:<10} {min(times):.2f} s at best, {middle:.2f} s in the middle, {cpu:.2f} s of CPU")


if __name__ == "__main__":
    main()

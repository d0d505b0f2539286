"""How many segments a second of CPU: `python benchmarks/throughput.py RECORDS…`, files in the format of `xlate batch`.

Prints for each file how many source segments one processor compares in a second of CPU time, as the records come (words
met for the first time among them) and the second time round, and how many segments of both sides it aligns. The start
is not counted; `startup.py` has it.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from xlate import batch
from xlate.aligners.content import align
from xlate.aligners.evidence import sides
from xlate.analysis import read_all
from xlate.glossary import EMPTY
from xlate.lexicon.store import default
from xlate.settings import Settings


def rate(work: Callable[[bytes], object], lines: list[bytes], segments: int) -> float:
    """Return how many of the segments in the lines are worked on in a second of CPU time."""
    began = time.process_time()
    for line in lines:
        work(line)
    return segments / (time.process_time() - began)


def compare(line: bytes) -> bytes:
    """Compare a record as `xlate batch` does."""
    return batch.compare((0, line), Settings(), EMPTY).line


def align_only(line: bytes) -> object:
    """Read and align a record, nothing else."""
    record = msgspec.json.decode(line, type=batch.Record)
    source, target = (
        read_all(side.segments or (side.text or "").splitlines(), side.language or "en", default())
        for side in (record.source, record.target)
    )
    return align(source, target, *sides(source, target))


def main() -> None:
    """Measure and print."""
    gc.set_threshold(100_000, 50, 50)  # as the command line does
    for name in sys.argv[1:]:
        lines = Path(name).read_bytes().splitlines()
        records = [msgspec.json.decode(line, type=batch.Record) for line in lines]
        source, target = (
            sum(len(side.segments or (side.text or "").splitlines()) for side in found)
            for found in ([r.source for r in records], [r.target for r in records])
        )
        compare(lines[0])  # loads the tables
        first, again = rate(compare, lines, source), rate(compare, lines, source)
        aligned = rate(align_only, lines, source + target)
        print(f"{name}: {first:,.0f} source segments/s, {again:,.0f} the second time; aligned: {aligned:,.0f} segments/s")


if __name__ == "__main__":
    main()

"""What each model role gains and costs: every task of a measuring program, without models and with each role.

    python benchmarks/neural.py MEASURE DATA                                   # the default models, each role alone and all
    python benchmarks/neural.py MEASURE DATA --roles embedding=small entailment=default --only align seeded
    python benchmarks/neural.py MEASURE DATA --roles quality=./metricx --json now.json

MEASURE is a program that is called as `MEASURE DATA --xlate COMMAND --json OUT`, runs `COMMAND batch FILE --output OUT`
for each task and writes {task: {metric: value}}. Models must be on this machine: `xlate models fetch` gets them; what
is missing is said, and left out.

Each line is a metric: its value without models, with the role, and the difference; at the end of each task stand the
seconds that it took. See docs/how-to/neural.md.
"""

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = "seconds, start-up included"


def main():
    if sys.argv[1:2] == ["--as-xlate"]:
        as_xlate(*sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measure", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--roles", nargs="*", metavar="ROLE=MODEL", help="else every role with its default model")
    parser.add_argument("--only", nargs="*", help="tasks")
    parser.add_argument("--together", action="store_true", help="all roles at once only, not each alone")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    roles = present(args.roles)
    runs = {"without": ()} | ({} if args.together else {role: (role,) for role in roles})
    if len(roles) > 1 or args.together:
        runs["all"] = tuple(roles)
    found = {}
    for name, some in runs.items():
        print(f"… {name}: {' '.join(some) or 'no models'}", file=sys.stderr)
        found[name] = measured(args, some)
    report(found)
    if args.json:
        args.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")


def present(wanted):
    """Return the ROLE=MODELs that are on this machine; say which are not."""
    sys.path.insert(0, str(ROOT))
    from xlate.errors import SettingsError
    from xlate.neural.places import is_folder, locate, require
    from xlate.neural.registry import ROLES

    out = []
    for each in wanted or [f"{role}=default" for role in ROLES]:
        role, _, model = each.partition("=")
        if is_folder(model, Path.cwd()):
            model = str(Path.cwd() / model)
        try:
            there = locate(role, model, Path.cwd())
            if all(one.trouble for one in there):
                require(there[0])
            out.append(f"{role}={model}")
        except SettingsError as problem:
            print(f"left out: {problem}", file=sys.stderr)
    return out


def measured(args, roles):
    """Return task → metric → value with these roles."""
    command = [sys.executable, str(Path(__file__).resolve()), "--as-xlate", json.dumps(roles)]
    tasks = args.only or sorted(path.stem for path in args.data.glob("*.jsonl"))
    out = {}
    for task in tasks:
        with tempfile.TemporaryDirectory() as folder:
            result = Path(folder) / "out.json"
            call = [
                sys.executable, str(args.measure), str(args.data), "--xlate", shlex.join(command), "--only", task,
                "--json", str(result),
            ]  # fmt: skip
            began = time.perf_counter()
            subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
            out |= {name: {**metrics, SECONDS: time.perf_counter() - began} for name, metrics in json.loads(result.read_text("utf-8")).items()}
    return out


def as_xlate(roles, *arguments):
    """Be the command line of xlate, with models; an embedding that one run computed is there for the next."""
    sys.path.insert(0, str(ROOT))
    from xlate.cli import main as xlate

    more = [option for role in json.loads(roles) for option in ("--neural-role", role)]
    xlate([*arguments, *more])


def report(found):
    """Print each metric without models and with each role."""
    usual = found.pop("without")
    for task, metrics in usual.items():
        print(f"\n{task}")
        for metric, before in metrics.items():
            if not isinstance(before, int | float):
                print(f"  {metric:56} {before}")
                continue
            row = [f"{before:10.4g}"]
            for tasks in found.values():
                after = tasks.get(task, {}).get(metric)
                row.append(f"{after:10.4g} ({after - before:+.3g})" if isinstance(after, int | float) else f"{'-':>10}")
            print(f"  {metric:56} {'  '.join(row)}")
    if found:
        print(f"\ncolumns: without; {'; '.join(found)}")


if __name__ == "__main__":
    main()

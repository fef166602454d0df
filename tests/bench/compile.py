#!/usr/bin/env python3
"""How long the compiler takes, pass by pass, for scripts of growing size. Needs no root.

Each size three times: as one clause, as clauses of ten statements, and as one clause that stores only, whose code has
no branches. `per` is the time of the largest script per
statement over that of the script a tenth its size: 1 is linear. Time also tells of caches and of what else the
machine does; with valgrind, instructions per statement are counted too. Exit status 1 where a script of 300 lines
takes more than 100 ms (the best of five), or where the cost of a statement grows: by a tenth in instructions, or,
without valgrind, to twice its time.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = [10, 100, 300, 1000, 10000]
COUNTED = [300, 1000, 3000]
GROWS = 1.1


MIXED = ["@count[comm, {k}] = count();", "@last[{k}] = pid + {i};", "$x{v} = tid * {i} + 1;", "@sum = sum(cpu + {i});"]
STORES = ["@a[{i}, comm] = {i};"]


def script(n, each, statements=MIXED):
    lines = []
    for first in range(0, n, each):
        lines.append(f"interval:{first + 1}s {{")
        for i in range(first, min(first + each, n)):
            lines.append("\t" + statements[i % len(statements)].format(i=i, k=i % 50, v=i % 7))
        lines.append("}")
    return "\n".join(lines) + "\n"


def build(gotap, text, under=()):
    """What it says on stderr."""
    with tempfile.TemporaryDirectory() as tmp:
        source = Path(tmp) / "s.gt"
        source.write_text(text)
        argv = [*under, gotap, "build", source, "-o", Path(tmp) / "s.gto", "--time"]
        p = subprocess.run(argv, capture_output=True, text=True)
    if p.returncode:
        raise SystemExit(p.stderr)
    return p.stderr


def instructions(gotap, text):
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    refs = re.search(r"I +refs: +([0-9,]+)", build(gotap, text, valgrind))
    return int(refs[1].replace(",", ""))


def count(gotap, sizes, *shape):
    """Prints instructions per statement; whether a statement of the largest script costs as much as one of another."""
    per = {n: instructions(gotap, script(n, *shape)) / n for n in sizes}
    for n in sizes:
        print(f"{n:>16}{per[n]:>12,.0f} instructions per statement")
    return per[sizes[-1]] < GROWS * min(per.values())


def compile_times(gotap, text):
    return {name.strip(): float(ms) for name, ms in re.findall(r"^( *\w+) +([0-9.]+) ms$", build(gotap, text), re.M)}


def total(times):
    return sum(times[k] for k in ("parse", "library", "check", "plan", "emit"))


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--build", type=Path, default=ROOT / "build")
    a.add_argument("--count", type=int, nargs="*", default=COUNTED, metavar="N",
                   help="sizes of which instructions are counted, none for no counting (300 1000 3000)")
    opts = a.parse_args()
    gotap, counted = opts.build / "gotap", sorted(opts.count) if shutil.which("valgrind") else []
    passes, bad = None, 0
    for kind, *shape in (("one clause", 10**9), ("clauses of ten", 10), ("stores only", 10**9, STORES)):
        found = {}
        for n in SIZES:
            runs = [compile_times(gotap, script(n, *shape)) for _ in range(5 if n <= 1000 else 1)]
            found[n] = min(runs, key=total)
            if passes is None:
                passes = [p for p in found[n] if p != "library"]
            if n == SIZES[0]:
                print(f"\n{kind:<16}" + "".join(f"{p:>9}" for p in passes) + "    total")
            print(f"{n:>16}" + "".join(f"{found[n][p]:>9.2f}" for p in passes) + f"{total(found[n]):>9.2f}")
        per = {p: found[10000][p] / max(found[1000][p], 0.05) / 10 for p in passes}
        print(f"{'per':>16}" + "".join(f"{per[p]:>9.2f}" for p in passes) +
              f"{total(found[10000]) / total(found[1000]) / 10:>9.2f}")
        grows = total(found[10000]) / total(found[1000]) / 10 > 2
        if counted:
            grows = not count(gotap, counted, *shape)
        bad += grows or total(found[300]) > 100
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""How long the compiler takes, pass by pass, for scripts of growing size. Needs no root.

Each size twice: as one clause, and as clauses of ten statements. `per` is the time of the largest script per
statement over that of the script a tenth its size: 1 is linear. Exit status 1 where a script of 300 lines takes
more than 100 ms (the best of five), or where `per` is above 2.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = [10, 100, 300, 1000, 10000]


def script(n, each):
    lines = []
    for first in range(0, n, each):
        lines.append(f"interval:{first + 1}s {{")
        for i in range(first, min(first + each, n)):
            lines.append([f"\t@count[comm, {i % 50}] = count();", f"\t@last[{i % 50}] = pid + {i};",
                          f"\t$x{i % 7} = tid * {i} + 1;", f"\t@sum = sum(cpu + {i});"][i % 4])
        lines.append("}")
    return "\n".join(lines) + "\n"


def compile_times(gotap, text):
    with tempfile.TemporaryDirectory() as tmp:
        source = Path(tmp) / "s.gt"
        source.write_text(text)
        p = subprocess.run([gotap, "build", source, "-o", Path(tmp) / "s.gto", "--time"], capture_output=True, text=True)
    if p.returncode:
        raise SystemExit(p.stderr)
    return {name.strip(): float(ms) for name, ms in re.findall(r"^( *\w+) +([0-9.]+) ms$", p.stderr, re.M)}


def total(times):
    return sum(times[k] for k in ("parse", "library", "check", "plan", "emit"))


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--build", type=Path, default=ROOT / "build")
    gotap = a.parse_args().build / "gotap"
    passes, bad = None, 0
    for kind, each in (("one clause", 10**9), ("clauses of ten", 10)):
        found = {}
        for n in SIZES:
            runs = [compile_times(gotap, script(n, each)) for _ in range(5 if n <= 1000 else 1)]
            found[n] = min(runs, key=total)
            if passes is None:
                passes = [p for p in found[n] if p != "library"]
            if n == SIZES[0]:
                print(f"\n{kind:<16}" + "".join(f"{p:>9}" for p in passes) + "    total")
            print(f"{n:>16}" + "".join(f"{found[n][p]:>9.2f}" for p in passes) + f"{total(found[n]):>9.2f}")
        per = {p: found[10000][p] / max(found[1000][p], 0.05) / 10 for p in passes}
        print(f"{'per':>16}" + "".join(f"{per[p]:>9.2f}" for p in passes) +
              f"{total(found[10000]) / total(found[1000]) / 10:>9.2f}")
        bad += total(found[10000]) / total(found[1000]) / 10 > 2 or total(found[300]) > 100
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

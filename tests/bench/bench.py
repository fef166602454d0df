#!/usr/bin/env python3
"""What tracing costs the traced program: gotap beside bpftrace beside nothing, interleaved, in one run.

The program (tests/go/parks) blocks as fast as it can and reports what one operation took, so that the cost of a
probe is (traced - untraced) per block. The machine's own speed cancels out in the ratio. Nothing here is a test:
figures belong to the machine they were taken on.

Start-up is measured on a generated program of ten thousand functions.
"""
import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
sys.path.insert(0, str(TESTS))
sys.dont_write_bytecode = True
from run import GO, Process, Fail, Skip  # noqa: E402

SCRIPT = "go:gopark { @[reason] = count(); }"


def bpftrace():
    """bpftrace of the distribution, installed when it is not there."""
    if not shutil.which("bpftrace"):
        print("installing bpftrace", file=sys.stderr)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in ("update", "-y install --no-install-recommends bpftrace"):
            if subprocess.run(["apt-get", "-q", *words.split()], env=env, stdout=subprocess.DEVNULL).returncode:
                return None
    return shutil.which("bpftrace")


def tracers(opts, pid, binary):
    """Name -> command, or None for no tracer. The reason of gopark is its third argument, in rcx."""
    found = {"none": None, "gotap": [opts.gotap, "-p", str(pid), "-e", SCRIPT]}
    tool = None if opts.no_bpftrace else bpftrace()
    if tool:
        program = f'uprobe:{binary}:"runtime.gopark" {{ @[reg("cx") & 0xff] = count(); }}'
        found["bpftrace"] = [tool, "-p", str(pid), "-e", program]
    return found


def median_ns(program, seconds):
    """Median of what the program reports from now on, the first report left out: it began before."""
    start = len(re.findall(r"^ns=", program.out.text, re.M))
    time.sleep(seconds)
    values = [float(v) for v in re.findall(r"^ns=(\S+)$", program.out.text, re.M)][start + 1:]
    if not values:
        raise Fail("the program reported nothing")
    return statistics.median(values)


def measure(opts, command, program):
    if not command:
        return median_ns(program, opts.seconds)
    tracer = Process(command)
    try:
        until = time.monotonic() + 30
        while not re.search(r"^Attach(ed|ing) ", tracer.err.text + tracer.out.text, re.M):
            if tracer.p.poll() is not None or time.monotonic() > until:
                raise Fail(f"{command[0]} did not attach:\n{tracer.out.text}{tracer.err.text}")
            time.sleep(0.05)
        time.sleep(1)  # bpftrace says so before it does it
        ns = median_ns(program, opts.seconds)
        tracer.p.send_signal(signal.SIGINT)
        tracer.end(time.monotonic() + 20)
        counts = [int(n) for n in re.findall(r"\]: (\d+)$", tracer.out.text, re.M)]
        if not sum(counts):
            raise Fail(f"{command[0]} counted nothing:\n{tracer.out.text}{tracer.err.text}")
        return ns
    finally:
        tracer.kill()


def cost(opts):
    binary = GO.build("parks", GO.versions("local")[0], "normal")
    program = Process([binary])
    try:
        program.out.wait("^READY", time.monotonic() + 10)
        commands = tracers(opts, program.p.pid, binary)
        took = {name: [] for name in commands}
        for turn in range(opts.turns):
            for name, command in commands.items():
                took[name].append(measure(opts, command, program))
                print(f"turn {turn + 1} {name:9} {took[name][-1]:9.1f} ns per operation", file=sys.stderr)
    finally:
        program.kill()
    ns = {name: statistics.median(values) for name, values in took.items()}
    print(f"{'':10} {'ns per block':>13} {'cost':>10}")
    for name in ns:
        print(f"{name:10} {ns[name]:13.1f} {ns[name] - ns['none']:10.1f}")
    if "bpftrace" in ns:
        share = (ns["gotap"] - ns["none"]) / (ns["bpftrace"] - ns["none"])
        print(f"gotap costs the program {share:.3f} of what bpftrace costs it: 1/{1 / share:.1f}")


def many(n):
    """A folder with a program of n functions that call each other and cannot be inlined."""
    folder = TESTS / ".cache" / f"many{n}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "go.mod").write_text("module many\n\ngo 1.19\n")
    text = ["package main", 'import ("fmt"; "time")', "var sink int", "var all = []func(int) int{"]
    text += [f"f{i}," for i in range(n)] + ["}"]
    text += [f"//go:noinline\nfunc f{i}(x int) int {{ sink += x; return x*{i + 3} + sink }}" for i in range(n)]
    text += ['func main() { fmt.Println("READY"); for i := 0; ; i++ {',
             "all[i%len(all)](i); time.Sleep(time.Millisecond) } }"]
    source = "\n".join(text) + "\n"
    if not (folder / "main.go").exists() or (folder / "main.go").read_text() != source:
        (folder / "main.go").write_text(source)
    return folder


def startup(opts):
    folder = many(10000)
    p = subprocess.run([TESTS / "tools/gobuild.sh", GO.versions("local")[0], folder], capture_output=True, text=True)
    if p.returncode:
        raise Fail(p.stderr)
    program = Process([p.stdout.strip()])
    try:
        program.out.wait("^READY", time.monotonic() + 10)
        whole = []
        for _ in range(opts.turns * 3):
            start = time.monotonic()
            tracer = Process([opts.gotap, "-p", str(program.p.pid), "--time", "-e", SCRIPT])
            try:
                if not tracer.err.wait("^Attached ", start + 10):
                    raise Fail(f"not attached:\n{tracer.err.text}")
                whole.append((time.monotonic() - start) * 1e3)
                tracer.p.send_signal(signal.SIGINT)
                tracer.end(time.monotonic() + 10)
                steps = tracer.err.text
            finally:
                tracer.kill()
        print(f"\nstart to attached, 10,000 functions: median {statistics.median(whole):.1f} ms of {len(whole)}, "
              f"least {min(whole):.1f}, most {max(whole):.1f}\n{steps.strip()}")
    finally:
        program.kill()


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--build", type=Path, default=ROOT / "build")
    a.add_argument("--turns", type=int, default=3, help="rounds of none, gotap, bpftrace (3)")
    a.add_argument("--seconds", type=float, default=3, help="length of one measurement (3)")
    a.add_argument("--no-bpftrace", action="store_true")
    a.add_argument("--only", choices=("cost", "startup"))
    opts = a.parse_args()
    opts.gotap = str(opts.build.resolve() / "gotap")
    try:
        if opts.only != "startup":
            cost(opts)
        if opts.only != "cost":
            startup(opts)
    except (Fail, Skip) as e:
        print(e, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

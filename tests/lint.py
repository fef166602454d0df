#!/usr/bin/env python3
"""What the compiler cannot check: who may include whom, complete documentation, layout of the text."""
import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
C_FOLDERS = ("cli", "compiler", "grammar", "runtime")
# From a folder to the folders of the headers that it may include; None is everything.
MAY = {
    "cli": None,
    "grammar": {"grammar", "compiler/ast", "runtime/base"},
    "compiler": {"compiler", "runtime/base", "runtime/object", "runtime/arch", "runtime/target", "runtime/bpf"},
    "runtime": {"runtime"},
}
# Of runtime/target, the compiler may see the type facts and nothing that opens a binary.
FACTS = {"target/layout.h", "target/enums.h", "target/kfacts.h"}


def sources():
    for folder in C_FOLDERS:
        yield from sorted(p for p in (ROOT / folder).rglob("*") if p.suffix in (".c", ".h", ".l", ".y"))


def owner(path, name):
    """The folder that an #include \"name\" of the file at path means, or None for a generated or system header."""
    for base in (path.parent, ROOT / "runtime", ROOT / "compiler", ROOT / "cli", ROOT / "grammar"):
        if (base / name).exists():
            return (base / name).resolve().relative_to(ROOT)
    return None


def includes():
    for path in sources():
        mine = path.relative_to(ROOT)
        allowed = MAY[mine.parts[0]]
        for n, line in enumerate(path.read_text().splitlines(), 1):
            m = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
            theirs = m and owner(path, m.group(1))
            if not theirs or allowed is None:
                continue
            folders = {str(Path(*theirs.parts[:1])), str(theirs.parent)}
            if not folders & allowed:
                yield f"{mine}:{n}: {mine.parts[0]} may not include {theirs}"
            elif mine.parts[0] == "compiler" and str(theirs).startswith("runtime/target") and m.group(1) not in FACTS:
                yield f"{mine}:{n}: the compiler sees type facts only, not {theirs}"
            if "llvm-c/" in line and mine.parts[:2] != ("compiler", "emit"):
                yield f"{mine}:{n}: only compiler/emit sees llvm-c"


def lengths():
    for path in sources():
        n = len(path.read_text().splitlines())
        if n > 1000:
            yield f"{path.relative_to(ROOT)}: {n} lines; 1000 is the limit"


def events(gotap):
    """Every event has a meaning, an example, and a doc for each field."""
    p = subprocess.run([gotap, "-lv", "go:*"], capture_output=True, text=True)
    if p.returncode:
        yield f"gotap -lv 'go:*' fails: {p.stderr.strip()}"
    for block in re.split(r"\n(?=go:)", p.stdout):
        lines = block.splitlines()
        if not lines:
            continue
        if len(lines) < 2 or not lines[1].strip():
            yield f"{lines[0]}: no meaning"
        if "    example     " not in block:
            yield f"{lines[0]}: no example"
        for f in re.findall(r"^    (?:fields|      )      (\w+: \S+(?: \w+)?)\s*$", block, re.M):
            yield f"{lines[0]}: field {f} has no doc"


def readme():
    """C that the README shows stands in the sources as it is."""
    text = "\n".join(p.read_text() for p in sources() if p.suffix in (".c", ".h"))
    for block in re.findall(r"^```c\n(.*?)^```$", (ROOT / "README.md").read_text(), re.S | re.M):
        for line in block.splitlines():
            if line.strip() and line not in text:
                yield f"README.md: no source has the line: {line.strip()}"


def layout():
    fmt = shutil.which("clang-format-19") or shutil.which("clang-format")
    if not fmt:
        return ["clang-format is missing: `.ci/deps` installs it"]
    files = [p for p in sources() if p.suffix in (".c", ".h")]
    p = subprocess.run([fmt, "--dry-run", *files], capture_output=True, text=True, cwd=ROOT)
    off = sorted({line.split(":")[0] for line in p.stderr.splitlines() if "warning: code should" in line})
    return [f"{name}: clang-format would change it: `make format`" for name in off]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--build", type=Path, default=ROOT / "build")
    opts = a.parse_args()
    wrong = [*includes(), *lengths(), *events(opts.build.resolve() / "gotap"), *readme(), *layout()]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

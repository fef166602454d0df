"""Everything that the documents claim: command lines, whole scripts and what they print, rows of the reference, tags."""
import re
import shlex

from base import ROOT, Fail, Skip, can_trace, run


def documented():
    """Command lines of README and docs that hold a program: (where, argv)."""
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        if not path.exists() or path.name == "reference.md":
            continue
        fenced = False
        for n, line in enumerate(path.read_text().splitlines(), 1):
            if line.startswith("```"):
                fenced = not fenced
            elif fenced and re.match(r"\s*(\$ )?(sudo )?(\./)?gotap .*(-e |explain ')", line):
                words = shlex.split(re.sub(r"^\s*(\$ )?(sudo )?(\./)?", "", line), comments=True)
                program = words[words.index("-e") + 1] if "-e" in words else words[2]
                yield f"docs/{path.name}:{n}", program


def compile_only(program, opts):
    p = run([opts.gotap, "--unsafe", "-d", "plan", "-e", program])
    if p.returncode:
        raise Fail(f"{program}\n{p.stderr}")


def reference(opts):
    """Sections of the reference as gotap writes it: {heading: {name: text}}."""
    found, part, name = {}, "", ""
    for line in run([opts.gotap, "help", "reference"]).stdout.splitlines():
        if line.startswith("## "):
            part, name = line[3:], ""
        elif line.startswith("### "):
            name = line[4:]
        elif part and name:
            found.setdefault(part, {}).setdefault(name, []).append(line)
    return found


def scripts():
    """Blocks of docs marked `gt`, whole scripts, with the `out` block behind it, what they print: (where, script, out or None)."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text = path.read_text()
        for m in re.finditer(r"^```gt\n(.*?)^```\n(?:```out\n(.*?)^```$)?", text, re.S | re.M):
            yield f"docs/{path.name}:{text.count(chr(10), 0, m.start()) + 1}", m.group(1), m.group(2)


def run_script(script, out, opts):
    p = run([opts.gotap, "--unsafe", "-d", "plan", "-"], script)
    if p.returncode or p.stderr:
        raise Fail(f"{script}\n{p.stderr}")
    if out is None:
        return
    if can_trace():
        raise Skip(can_trace())
    p = run([opts.gotap, "-q", "-"], script)
    if p.stdout.rstrip("\n") != out.rstrip("\n") or p.stderr:
        raise Fail(f"{script}\nprints\n{p.stdout}{p.stderr}")


ROWS = ("Values", "Values of Go", "Aggregations", "Functions", "Events of the Go runtime")


def is_current(opts):
    got = run([opts.gotap, "help", "reference"]).stdout
    path = ROOT / "docs/reference.md"
    if opts.bless:
        path.write_text(got)
    if not path.exists() or path.read_text() != got:
        raise Fail("docs/reference.md is not what gotap writes: `make reference`")


def is_complete(part, lines):
    text = [line for line in lines if line and not line.startswith(("```", "    "))]
    if part != ROWS[-1] and (text[-1].startswith(" ") or "Since gotap" not in text[-1]):
        raise Fail("the row has no doc, or does not say since when")
    if not any(line.startswith("    ") for line in lines):
        raise Fail("no example")


def run_example(program, opts, go):
    """Compiles it, and where there are the means has the kernel check it, for a real Go binary."""
    compile_only(program, opts)
    if can_trace():
        return
    try:
        binary = go.build("demo", go.versions("local")[0], "normal")
    except Skip:
        return
    p = run([opts.gotap, "--unsafe", "--dry-run", "-b", binary, "-e", program])
    if p.returncode and "this kernel" in p.stderr:
        raise Skip(p.stderr.strip())
    if p.returncode or p.stderr:
        raise Fail(f"{program}\n{p.stderr}")


def row_cases(opts, go):
    """The reference is current, each row complete, each example works."""
    yield "docs/reference.md", lambda: is_current(opts)
    parts = reference(opts)
    for part in ROWS:
        for name, lines in parts.get(part, {}).items():
            yield f"docs/row {name}", (lambda p=part, t=lines: is_complete(p, t))
            for line in lines:
                if line.startswith("    "):
                    yield f"docs/example {name}", (lambda p=line.strip(): run_example(p, opts, go))


def run_tag(tag, text, opts):
    """Of a tag's long text: the wrong program gets the tag, the right one compiles."""
    programs = dict(re.findall(r"^    (wrong|right)    (.*)$", text, re.M))
    if not programs and tag in ("internal", "not-yet"):
        return
    if len(programs) != 2:
        raise Fail("no example of what is wrong and of what is right")
    p = run([opts.gotap, "-d", "plan", "-e", programs["wrong"]])
    if f"[{tag}]" not in p.stderr:
        raise Fail(f"{programs['wrong']}\ndoes not give [{tag}]:\n{p.stderr}")
    compile_only(programs["right"], opts)


def tag_cases(opts):
    for tag in run([opts.gotap, "help", "tags"]).stdout.split("\n")[1:]:
        if tag.strip():
            text = run([opts.gotap, "explain", tag.strip()]).stdout
            yield f"docs/tag {tag.strip()}", (lambda t=tag.strip(), x=text: run_tag(t, x, opts))


def cases(opts, go):
    """(name, function); go builds the program that examples are checked against."""
    for name, program in documented():
        yield name, (lambda p=program: compile_only(p, opts))
    for name, script, out in scripts():
        yield name, (lambda s=script, o=out: run_script(s, o, opts))
    yield from row_cases(opts, go)
    yield from tag_cases(opts)

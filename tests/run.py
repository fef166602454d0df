#!/usr/bin/env python3
"""The one test runner: unit tests, data cases, documentation. `tests/run.py --help`.

A data case is a file tests/KIND/**/NAME.t: lines `key: value`, then parts that each begin with `--- NAME`.

  parse   script; ast or error       what the parser makes of it, or (in a folder ko) the complete diagnostics
  sema    script; types or error     the typed program
  plan    script; plan or error      the plan
  fmt     script; formatted: what `gotap fmt` makes of it
  self    *.gt: each test: probe is a case, and passes when it returns 0
  run     script; expect or stderr (exact), regex or stderr_regex (one a line): on a real Go program and kernel

Keys of run cases:
  program: NAME           Go program of tests/go, or NAME.c of tests/c (without: none is started)
  args: WORDS             its arguments
  versions: 1.19 1.26     Go versions, `all`, or `local` (the default: the newest that is there)
  builds: normal stripped pie       kinds of build (default: normal)
  attach: pid | cmd | all           -p of the program waiting at READY (default); -c; or no target
  second: VERSION         the same program once more, built by another Go, at the same time
  second_args: WORDS      its arguments (default: the same)
  params: WORDS           arguments of the script: $1, and -- --NAME=VALUE (sema and plan cases too)
  flags: WORDS            more options for gotap; $BINARY is the program, $TRUNCATED its first half. Where there
                          is a check, -f json is the default
  input: file | stdin     how the script comes (default: by -e)
  signal: INT | KILL      sent to gotap soon after it has attached
  user: NAME              runs gotap as that user;  root: no      needs no privileges
  repeat: N               so many times in a row
  status: N               exit status (default 0)
  timeout: SECONDS        of the whole case (default 30)
  alone: yes              nothing else may run meanwhile
  check: EXPRESSION       Python over maps, events, printed, out, err, prog, prog2; any number of them
                          (with flags -f text: over out, err and prog, prog2)

`maps` holds the last print of each map: {"@": {"chan receive": 500}}; `events` all JSON lines; `printed` all text
of printf; `prog` the key=value lines of the program, numbers as numbers. Nothing here asserts a time.
"""
import argparse
import concurrent.futures
import difflib
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import docs
from base import ROOT, TESTS, Fail, Skip, can_trace, crashed, run

GO_VERSIONS = ["1.19.13", "1.21.13", "1.22.12", "1.24.4", "1.25.5", "1.26.8", "1.27.4"]
BUILDS = {"normal": [], "stripped": ["-ldflags=-s -w"], "pie": ["-buildmode=pie"]}


# ---- data files


class Case:
    def __init__(self, path):
        self.path = path
        self.kind = path.relative_to(TESTS).parts[0]
        self.keys = {}
        self.checks = []
        self.parts = {}
        self.lock = threading.Lock()
        part, lines = None, []
        for line in path.read_text().split("\n"):
            if line.startswith("--- "):
                self.end_part(part, lines)
                part, lines = line[4:].strip(), []
            elif part is not None:
                lines.append(line)
            elif line.strip() and not line.startswith("#"):
                key, sep, value = line.partition(":")
                if not sep:
                    raise SystemExit(f"{path}: '{line}' is no `key: value`")
                if key.strip() == "check":
                    self.checks.append(value.strip())
                else:
                    self.keys[key.strip()] = value.strip()
        self.end_part(part, lines)
        self.bad = "error" in self.parts or "ko" in path.parts
        if "script" not in self.parts and self.kind != "run":
            raise SystemExit(f"{path}: no `--- script`")

    def end_part(self, part, lines):
        if part is not None:
            if lines and lines[-1] == "":
                lines = lines[:-1]
            self.parts[part] = "\n".join(lines) + ("\n" if lines else "")

    def get(self, key, default=""):
        return self.keys.get(key, default)

    def bless(self, part, text):
        """Replaces one part, and keeps everything else of the file as it is."""
        with self.lock:
            old = self.path.read_text()
            pattern = re.compile(rf"(^--- {re.escape(part)}[ \t]*\n)(.*?)(?=^--- |\Z)", re.S | re.M)
            new, n = pattern.subn(lambda m: m.group(1) + text, old, count=1)
            self.path.write_text(new if n else f"{old.rstrip(chr(10))}\n--- {part}\n{text}")

    def compare(self, part, got, opts):
        want = self.parts.get(part)
        if got == want:
            return
        if opts.bless:
            self.bless(part, got)
            return
        if want is None:
            raise Fail(f"no `--- {part}` in the file; --bless writes this:\n{got}")
        diff = difflib.unified_diff(want.splitlines(), got.splitlines(), f"{part} expected", "got", lineterm="")
        raise Fail("\n".join(diff) or "differs in its last line's end")


# ---- data cases


def run_parse(case, opts):
    library = ["--library"] if case.get("library") in ("yes", "true", "1") else []
    p = run([opts.build / "tests/gt_parse", *library], case.parts["script"])
    if crashed(p):
        raise Fail(f"crashed ({p.returncode})\n{p.stderr}")
    if case.bad:
        if not p.returncode:
            raise Fail(f"accepted, and should not be\n{p.stdout}")
        case.compare("error", p.stderr, opts)
    else:
        if p.returncode:
            raise Fail(f"refused, and should not be\n{p.stderr}")
        case.compare("ast", p.stdout, opts)


def params(case):
    """Arguments of the script itself."""
    return shlex.split(case.get("params"))


def run_dump(case, opts):
    stage = {"sema": "types", "plan": "plan"}[case.kind]
    script = case.parts["script"].rstrip("\n")
    p = run([opts.gotap, *shlex.split(case.get("flags")), "-d", stage, "-e", script, *params(case)])
    if crashed(p):
        raise Fail(f"crashed ({p.returncode})\n{p.stderr}")
    if case.bad:
        if p.returncode != 1:
            raise Fail(f"exit status {p.returncode}, should be 1\n{p.stderr}")
        case.compare("error", p.stderr, opts)
        return
    if p.returncode:
        raise Fail(f"refused, and should not be\n{p.stderr}")
    case.compare(stage, p.stdout, opts)
    if "stderr" in case.parts:
        case.compare("stderr", p.stderr, opts)


def formatted(script, opts):
    return run([opts.gotap, "fmt", "-"], script)


def run_fmt(case, opts):
    p = formatted(case.parts["script"], opts)
    if crashed(p) or p.returncode:
        raise Fail(f"exit status {p.returncode}\n{p.stderr}")
    case.compare("formatted", p.stdout, opts)


def run_stable(script, opts):
    """What parses is formatted to what formats to itself; that it means the same gotap checks each time."""
    p = formatted(script, opts)
    if crashed(p) or "[internal]" in p.stderr:
        raise Fail(f"exit status {p.returncode}\n{p.stderr}")
    if p.returncode:
        return
    again = formatted(p.stdout, opts)
    if again.stdout != p.stdout:
        diff = difflib.unified_diff(p.stdout.splitlines(), again.stdout.splitlines(), "once", "twice", lineterm="")
        raise Fail("not stable:\n" + again.stderr + "\n".join(diff))


def stable_cases(opts):
    """Every script of the tests, the library and the documents: its format is stable."""
    for path in sorted(TESTS.rglob("*.t")):
        if ".cache" not in path.parts and "ko" not in path.parts:
            script = Case(path).parts.get("script")
            if script:
                yield f"stable/{path.relative_to(TESTS)}", (lambda s=script: run_stable(s, opts))
    for path in sorted([*(ROOT / "probes-lib").rglob("*.gt"), *(ROOT / "scripts").rglob("*.gt")]):
        yield f"stable/{path.relative_to(ROOT)}", (lambda s=path.read_text(): run_stable(s, opts))
    for name, script in [*docs.documented(), *(row[:2] for row in docs.scripts())]:
        yield f"stable/{name}", (lambda s=script: run_stable(s, opts))


# ---- Go programs


class Go:
    """Toolchains and built programs, each asked for once."""

    def __init__(self):
        self.lock = threading.Lock()
        self.built = {}

    @staticmethod
    def local():
        for go in ("go", "/usr/local/go/bin/go"):
            try:
                p = subprocess.run([go, "version"], capture_output=True, text=True, cwd="/",
                                   env={**os.environ, "GOTOOLCHAIN": "local"})
            except FileNotFoundError:
                continue
            m = re.search(r"go(1\.\d+(\.\d+)?)", p.stdout)
            if m:
                return m.group(1)
        return None

    def versions(self, text):
        """Full versions for `all`, `local` or minor numbers; the local Go stands for its own minor."""
        local = self.local()
        minor = lambda v: ".".join(v.split(".")[:2])
        pinned = {minor(v): v for v in GO_VERSIONS}
        if local:
            pinned[minor(local)] = local
        if text == "local":
            return [local or GO_VERSIONS[-2]]
        if text == "all":
            return [pinned[minor(v)] for v in GO_VERSIONS]
        return [pinned.get(minor(v), v) for v in text.split()]

    def build(self, program, version, kind):
        key = (program, version, kind)
        with self.lock:
            if key not in self.built:
                p = run([TESTS / "tools/gobuild.sh", version, TESTS / "go" / program, *BUILDS[kind]], timeout=300)
                self.built[key] = p
            p = self.built[key]
        if p.returncode == 77:
            raise Skip(p.stderr.strip().split("\n")[-1] or f"no go{version}")
        if p.returncode:
            raise Fail(f"{program} does not build with go{version} {kind}:\n{p.stderr}")
        return p.stdout.strip().split("\n")[-1]


GO = Go()


def build_program(program, version, kind):
    """Path of a program: of Go by its name, of C by its file in tests/c."""
    if not program.endswith(".c"):
        return GO.build(program, version, kind)
    source, out = TESTS / "c" / program, TESTS / ".cache/c" / program[:-2]
    with GO.lock:
        if not out.exists() or out.stat().st_mtime < source.stat().st_mtime:
            out.parent.mkdir(parents=True, exist_ok=True)
            p = run(["gcc", "-std=gnu17", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-fno-omit-frame-pointer", "-o", out,
                     source])
            if p.returncode:
                raise Fail(f"{program} does not build:\n{p.stderr}")
    return str(out)


class Reader(threading.Thread):
    """Collects a stream's text and lets others wait for a word in it."""

    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream, self.text, self.news = stream, "", threading.Condition()
        self.over = False
        self.start()

    def run(self):
        for line in self.stream:
            with self.news:
                self.text += line
                self.news.notify_all()
        with self.news:
            self.over = True
            self.news.notify_all()

    def wait(self, word, until):
        with self.news:
            while not re.search(word, self.text, re.M):
                left = until - time.monotonic()
                if left <= 0 or self.over:
                    return bool(re.search(word, self.text, re.M))
                self.news.wait(left)
            return True


class Process:
    def __init__(self, argv, user=None):
        pipe = subprocess.PIPE
        self.p = subprocess.Popen(argv, stdin=pipe, stdout=pipe, stderr=pipe, text=True, errors="replace", cwd=ROOT,
                                  start_new_session=True, user=user or None)
        self.out, self.err = Reader(self.p.stdout), Reader(self.p.stderr)

    def trigger(self):
        try:
            self.p.stdin.write("\n")
            self.p.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    def attached(self, until):
        """Waits for the banner: on stderr, or a JSON line on stdout. False when it will not come."""
        banner = re.compile(r'^Attached |^\{"type": "attached_probes"', re.M)
        while time.monotonic() < until:
            over = self.p.poll() is not None
            if banner.search(self.err.text) or banner.search(self.out.text):
                return True
            if over:
                return False
            time.sleep(0.01)
        return False

    def end(self, until):
        """Exit status, with the output complete."""
        status = self.p.wait(max(0.1, until - time.monotonic()))
        self.out.join(5)
        self.err.join(5)
        return status

    def kill(self):
        if self.p.poll() is None:
            try:
                os.killpg(self.p.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.p.wait()


def numbers(text):
    """key=value lines."""
    found = {}
    for key, value in re.findall(r"^(\w+)=(\S+)$", text, re.M):
        try:
            found[key] = int(value)
        except ValueError:
            found[key] = value
    return found


def json_lines(text):
    events = []
    for line in text.splitlines():
        if line.strip():
            try:
                events.append(json.loads(line))
            except ValueError:
                raise Fail(f"not JSON: {line}")
    return events


def truncated(binary):
    """The first half of a binary: what a full disk leaves."""
    path = TESTS / ".cache" / f"{Path(binary).name}.half"
    if not path.exists():
        data = Path(binary).read_bytes()
        path.write_bytes(data[:len(data) // 2])
        path.chmod(0o755)
    return str(path)


def run_trace(case, opts, version, build):
    reason = can_trace()
    if reason and case.get("root") != "no":
        raise Skip(reason)
    until = time.monotonic() + float(case.get("timeout", "30"))
    attach = case.get("attach", "pid")
    started = []
    if case.get("program"):
        started.append((build_program(case.get("program"), version, build), case.get("args")))
    if case.get("second"):
        second = GO.build(case.get("program"), GO.versions(case.get("second"))[0], build)
        started.append((second, case.get("second_args", case.get("args"))))
    flags = case.get("flags")
    if started:
        flags = flags.replace("$BINARY", started[0][0])
    if "$TRUNCATED" in flags:
        flags = flags.replace("$TRUNCATED", truncated(started[0][0]))
    argv = [str(opts.gotap), *shlex.split(flags)]
    if case.checks and "-f" not in argv:
        argv += ["-f", "json"]
    programs, gotap = [], None
    try:
        if attach == "cmd":
            argv += ["-c", shlex.join([started[0][0], *shlex.split(started[0][1])])]
        else:
            programs = [Process([binary, *shlex.split(args)]) for binary, args in started]
        for p in programs:
            if not p.out.wait("^READY", until):
                raise Fail(f"the program is not ready:\n{p.out.text}{p.err.text}")
            if attach == "pid":
                argv += ["-p", str(p.p.pid)]
        script = case.parts.get("script")
        if script and case.get("input") == "file":
            temporary = tempfile.NamedTemporaryFile("w", suffix=".gt")
            temporary.write(script)
            temporary.flush()
            argv.append(temporary.name)
        elif script:
            argv += ["-"] if case.get("input") == "stdin" else ["-e", script.rstrip("\n")]
        argv += params(case)
        gotap = Process(argv, case.get("user"))
        if script and case.get("input") == "stdin":
            gotap.p.stdin.write(script)
            gotap.p.stdin.close()
        if gotap.attached(until):
            if attach == "cmd":
                gotap.out.wait("^READY", until)
            if case.get("signal"):
                time.sleep(0.5)
                gotap.p.send_signal(getattr(signal, "SIG" + case.get("signal")))
                if case.get("signal") == "KILL":
                    gotap.p.wait()
            for p in [*programs, gotap]:
                p.trigger()
        try:
            status = gotap.end(until)
            for p in programs:
                if case.get("signal") == "KILL" or p.p.poll() is not None:
                    p.end(until)
        except subprocess.TimeoutExpired:
            raise Fail(f"not done in time: {shlex.join(argv)}\n{gotap.out.text[-2000:]}{gotap.err.text[-2000:]}")
        out, err = gotap.out.text, gotap.err.text
        counts = [numbers(p.out.text) for p in programs]
        if attach == "cmd":
            counts = [numbers(out)]
            out = re.sub(r"^(READY|\w+=\S+)\n", "", out, flags=re.M)
    finally:
        for p in [gotap, *programs]:
            if p:
                p.kill()
    judge(case, opts, argv, status, out, err, counts)


def run_repeated(case, opts, version, build):
    for _ in range(int(case.get("repeat", "1"))):
        run_trace(case, opts, version, build)


def judge(case, opts, argv, status, out, err, counts):
    said = f"$ {shlex.join(argv)}\n{out[-3000:]}{err[-3000:]}exit status {status}"
    if (status < 0 and not case.get("signal")) or "Sanitizer" in err:
        raise Fail(f"crashed\n{said}")
    if status != int(case.get("status", "0")):
        raise Fail(f"exit status {status}, should be {case.get('status', '0')}\n{said}")
    for part in ("expect", "stderr"):
        if part in case.parts:
            case.compare(part, out if part == "expect" else err, opts)
    for part, text in (("regex", out), ("stderr_regex", err)):
        for pattern in case.parts.get(part, "").splitlines():
            if pattern and not re.search(pattern, text, re.M):
                raise Fail(f"nothing matches {pattern}\n{said}")
    if not case.checks:
        return
    events = json_lines(out) if "text" not in argv else []
    maps = {}
    for e in events:
        if e.get("type") in ("map", "hist", "stats", "lhist", "tseries"):
            maps.update(e["data"])
    names = {
        "maps": maps, "events": events, "out": out, "err": err, "status": status, "re": re,
        "printed": "".join(e["data"] for e in events if e.get("type") == "printf"),
        "prog": counts[0] if counts else {}, "prog2": counts[1] if len(counts) > 1 else {},
    }
    for check in case.checks:
        try:
            ok = eval(check, dict(names))
        except Exception as e:  # a check that cannot be computed has failed
            ok, check = False, f"{check}: {type(e).__name__}: {e}"
        if not ok:
            raise Fail(f"check: {check}\nprogram: {counts}\n{said}")


# ---- unit tests


def unit_results(binary, opts):
    """One result per cmocka test: (name, verdict, text)."""
    p = run([binary], timeout=600, env={**os.environ, "CMOCKA_MESSAGE_OUTPUT": "TAP"})
    both = p.stdout + p.stderr
    results = []
    for verdict, name, note in re.findall(r"^(ok|not ok) \d+(?: - ([^#\n]*))?(#.*)?$", both, re.M):
        name = f"unit/{binary.name}: {name.strip()}"
        if "SKIP" in note.upper():
            results.append((name, "skip", note.strip("# ")[4:].strip() or "skipped itself"))
        else:
            results.append((name, "pass" if verdict == "ok" else "fail", both[-3000:]))
    if p.returncode < 0 or crashed(p) or (p.returncode and not any(r[1] == "fail" for r in results)) or not results:
        results.append((f"unit/{binary.name}", "fail", f"exit status {p.returncode}\n{both[-3000:]}"))
    return results


# ---- limits


LIMIT_S = 300  # what is at a limit takes its time


def run_within(script, opts):
    p = run([opts.gotap, "-q", "-"], script, timeout=LIMIT_S)
    if can_trace():
        p = run([opts.gotap, "-d", "plan", "-"], script)
    if p.returncode or p.stderr:
        raise Fail(f"exit status {p.returncode}\n{p.stderr[:2000]}")


def run_above(script, opts):
    p = run([opts.gotap, "-q", "-"], script, timeout=LIMIT_S)
    if p.returncode != 1 or not p.stderr.startswith("error[limit]: "):
        raise Fail(f"exit status {p.returncode}, and no error[limit]\n{p.stderr[:2000]}")


def limit_cases(opts):
    sys.path.insert(0, str(TESTS))
    import limits
    for name, good, bad, script in limits.ROWS:
        if good:
            yield f"limits/{name} {good}", (lambda s=script(good): run_within(s, opts))
        if bad:
            yield f"limits/{name} {bad}", (lambda s=script(bad): run_above(s, opts))


# ---- coverage


def tags_covered(opts):
    """Each tag is in the complete message of some case."""
    tags = {t.strip() for t in run([opts.gotap, "help", "tags"]).stdout.split("\n")[1:] if t.strip()}
    tags -= {"internal"}  # gotap's own faults: none is known
    seen = set()
    for path in TESTS.rglob("*.t"):
        if ".cache" not in path.parts:
            seen |= set(re.findall(r"^(?:error|warning)\[([a-z-]+)\]", path.read_text(), re.M))
    print(f"coverage: {len(tags & seen)} of {len(tags)} diagnostic tags", flush=True)
    if tags - seen:
        raise Fail("no case has the message of: " + " ".join(sorted(tags - seen)))


def grammar_covered(opts):
    """Each production of the grammar is used by some parse case."""
    traced = opts.build / "tests/gt_parse_traced"
    if not traced.exists():
        raise Skip("no parser that traces: `make unit`")
    table = re.search(r"yyrline\[\] =\s*\{(.*?)\}", (opts.build / "gen/parser.c").read_text(), re.S).group(1)
    lines = [int(n) for n in re.findall(r"\d+", table)]
    hit = set()
    for path in sorted((TESTS / "parse").rglob("*.t")):
        case = Case(path)
        library = ["--library"] if case.get("library") in ("yes", "true", "1") else []
        p = run([traced, "--trace", *library], case.parts["script"])
        hit |= {int(n) + 1 for n in re.findall(r"^Reducing stack by rule (\d+)", p.stderr, re.M)}
    every = set(range(2, len(lines)))  # 0 and 1 are bison's own
    print(f"coverage: {len(every & hit)} of {len(every)} productions of the grammar", flush=True)
    if every - hit:
        source = (ROOT / "grammar/parser.y").read_text().splitlines()
        missing = [f"{lines[r]}: {source[lines[r] - 1].strip()}" for r in sorted(every - hit)]
        raise Fail("no parse case uses grammar/parser.y:\n" + "\n".join(missing))


def coverage_cases(opts):
    yield "coverage/tags", lambda: tags_covered(opts)
    yield "coverage/grammar", lambda: grammar_covered(opts)


# ---- everything


def data_cases(opts):
    """(name, function, alone) of each case, versions and builds expanded."""
    for kind in ("parse", "sema", "plan", "fmt", "run"):
        for path in sorted((TESTS / kind).rglob("*.t")):
            name = str(path.relative_to(TESTS))
            case = Case(path)
            if kind == "parse":
                yield name, (lambda c=case: run_parse(c, opts)), False
            elif kind == "fmt":
                yield name, (lambda c=case: run_fmt(c, opts)), False
            elif kind != "run":
                yield name, (lambda c=case: run_dump(c, opts)), False
            else:
                alone = case.get("alone") == "yes" or case.get("attach") == "all"
                go = case.get("program") and not case.get("program").endswith(".c")
                versions = GO.versions(case.get("versions", "local")) if go else [""]
                for version in versions:
                    for build in case.get("builds", "normal").split():
                        tag = f"{name} go{version} {build}" if version else name
                        yield tag, (lambda c=case, v=version, b=build: run_repeated(c, opts, v, b)), alone


class SelfFile:
    """A script of test: probes, run once for all of them."""

    def __init__(self, path, opts):
        self.path, self.opts, self.lock, self.found = path, opts, threading.Lock(), None
        self.names = re.findall(r"^test:([^\s{<]+)", path.read_text(), re.M)

    def run(self):
        with self.lock:
            if self.found is None:
                p = run([self.opts.gotap, "--test", self.path])
                self.out = p.stdout + p.stderr
                self.found = dict((m[1], m[0]) for m in re.findall(r"^(ok  |FAIL) ([^\s:]+)", p.stdout, re.M))

    def test(self, name):
        reason = can_trace()
        if reason:
            raise Skip(reason)
        self.run()
        if self.found.get(name) != "ok  ":
            raise Fail(self.out)


def self_cases(opts):
    for path in sorted((TESTS / "self").glob("*.gt")):
        f = SelfFile(path, opts)
        for name in f.names:
            yield f"self/{path.name} {name}", (lambda f=f, n=name: f.test(n)), False


def all_cases(opts):
    yield from data_cases(opts)
    if not opts.gotap.exists():
        return
    yield from self_cases(opts)
    for name, function in stable_cases(opts):
        yield name, function, False
    for group in (docs.cases(opts, GO), limit_cases(opts), coverage_cases(opts)):
        for name, function in group:
            yield name, function, False


class Score:
    def __init__(self, opts):
        self.opts, self.lock = opts, threading.Lock()
        self.n = {"pass": 0, "fail": 0, "skip": 0}
        self.reasons = {}

    def add(self, name, verdict, text=""):
        with self.lock:
            self.n[verdict] += 1
            if verdict == "fail":
                print(f"FAIL {name}\n    " + text.rstrip().replace("\n", "\n    "), flush=True)
            elif verdict == "skip":
                self.reasons.setdefault(text, []).append(name)
            elif self.opts.verbose:
                print(f"ok   {name}", flush=True)

    def case(self, name, function):
        try:
            function()
            self.add(name, "pass")
        except Skip as e:
            self.add(name, "skip", str(e))
        except Fail as e:
            self.add(name, "fail", str(e))
        except Exception as e:  # the runner's own fault must not hide the other results
            self.add(name, "fail", f"{type(e).__name__}: {e}")

    def end(self):
        for reason, names in self.reasons.items():
            print(f"skipped {len(names)}: {reason} ({names[0]}{', ...' if len(names) > 1 else ''})")
        print(f"{self.n['pass']} passed, {self.n['fail']} failed, {self.n['skip']} skipped")
        return 1 if self.n["fail"] else 0


def main():
    a = argparse.ArgumentParser(description="Runs the tests; exit status 1 when one fails.")
    a.add_argument("-k", metavar="WORD", action="append", default=[], help="only cases whose name holds WORD")
    a.add_argument("-v", "--verbose", action="store_true", help="name the cases that pass, too")
    a.add_argument("-j", type=int, default=2, help="cases at a time (2)")
    a.add_argument("--bless", action="store_true", help="write what came out as what is expected")
    a.add_argument("--list", action="store_true", help="only name the cases")
    a.add_argument("--build", type=Path, default=ROOT / "build", help="where the binaries are (build)")
    opts = a.parse_args()
    opts.build = opts.build.resolve()
    opts.gotap = opts.build / "gotap"
    wanted = lambda name: not opts.k or any(k in name for k in opts.k)

    helpers = {"gt_parse"}
    units = sorted(p for p in (opts.build / "tests").glob("*") if os.access(p, os.X_OK) and p.is_file()
                   and (TESTS / "unit" / f"{p.name}.c").exists() and p.name not in helpers)
    cases = [c for c in all_cases(opts) if wanted(c[0])]
    units = [u for u in units if wanted(f"unit/{u.name}")]
    if opts.list:
        for name in [f"unit/{u.name}" for u in units] + [c[0] for c in cases]:
            print(name)
        return 0

    score = Score(opts)
    for u in units:
        try:
            for result in unit_results(u, opts):
                score.add(*result)
        except Fail as e:
            score.add(f"unit/{u.name}", "fail", str(e))
    with concurrent.futures.ThreadPoolExecutor(max(1, opts.j)) as pool:
        for f in [pool.submit(score.case, name, function) for name, function, alone in cases if not alone]:
            f.result()
    for name, function, alone in cases:
        if alone:
            score.case(name, function)
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

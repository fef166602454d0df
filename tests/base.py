"""What the test runner's files share."""
import os
import shlex
import subprocess
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent


class Skip(Exception):
    """This machine cannot run the case; the reason is its text."""


class Fail(Exception):
    pass


def run(argv, stdin="", timeout=30, **more):
    try:
        return subprocess.run(argv, input=stdin, capture_output=True, text=True, errors="replace", timeout=timeout,
                              cwd=ROOT, **more)
    except subprocess.TimeoutExpired:
        raise Fail(f"not done within {timeout} s: {shlex.join(map(str, argv))}")
    except FileNotFoundError as e:
        raise Fail(f"cannot run it: {e}")


def crashed(p):
    return p.returncode < 0 or "Sanitizer" in p.stderr or "runtime error:" in p.stderr


def can_trace():
    if os.geteuid():
        return "needs root"
    if not Path("/sys/kernel/btf/vmlinux").exists():
        return "the kernel has no BTF"
    return None

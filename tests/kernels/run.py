#!/usr/bin/env python3
"""Cases on other kernels: boots them in QEMU, without KVM, and judges there what the cases of this folder say.

Usage: tests/kernels/run.py [-k WORD] [--kernel LABEL] [--also FOLDER]

The kernels are Debian's own packages, downloaded by apt into build/kernels and never installed. Each is started once
with an initial file system of gotap, its libraries, busybox and the programs under test; its init runs all
cases and writes what came out to a serial line. A kernel that apt does not offer is skipped with that reason.

A case is a file as tests/run.py describes them, with `program: NAME` (Go) or `program: NAME.c`, and one more key:
  kernels: 6.1 6.12       only there (default: all)
Text in a part may name the kernel: `--- expect 6.1` goes before `--- expect`. Each script of tests/self is a case, too.
"""
import argparse
import concurrent.futures
import lzma
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import run as runner  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = runner.ROOT
# Label, and the package whose dependency is the newest such kernel.
KERNELS = [("6.1", ["linux-image-cloud-amd64/bookworm-security", "linux-image-cloud-amd64"]),
           ("6.12", ["linux-image-6.12-cloud-amd64", "linux-image-cloud-amd64"])]
BOOT_SECONDS = 600
# Of those packages, loaded before the cases run.
MODULES = ["net/dummy"]

INIT = r"""#!/bin/sh
export PATH=/bin HOME=/ LD_LIBRARY_PATH=/lib
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev; mount -t tmpfs tmp /tmp
mount -t tracefs tracefs /sys/kernel/tracing
echo 0 > /proc/sys/kernel/printk
ip link set lo up
for module in /modules/*.ko; do insmod $module; done
stty -F /dev/ttyS1 raw -echo
echo "@@ kernel $(uname -r)" > /dev/ttyS1
for case in /cases/*; do
	rm -rf /tmp/*
	cd /tmp
	began=$(cut -d" " -f1 /proc/uptime)
	sh $case >/tmp/log 2>&1
	echo "$(basename $case) $began $(cut -d" " -f1 /proc/uptime)" > /dev/ttyS0
	{
		echo "@@ case $(basename $case)"
		for part in status out err prog; do
			echo "@@ $part"
			cat /tmp/$part 2>/dev/null
			echo
		done
	} > /dev/ttyS1
done
echo "@@ done" > /dev/ttyS1
poweroff -f
"""

# Waits by looking, as nothing here may depend on how fast the machine is.
CASE = r"""
waitfor() { n=0; until grep -q "$1" $2 2>/dev/null; do usleep 100000; n=$((n+1)); [ $n -gt 400 ] && return 1
	[ -n "$3" ] && ! kill -0 $3 2>/dev/null && return 1; done; }
mkfifo in
touch prog out err
%(start)s
%(gotap)s >out 2>err <%(stdin)s &
G=$!
waitfor '^Attached \|^{"type": "attached_probes"' 'out err' $G
%(trigger)s
wait $G
echo $? >status
kill $P 2>/dev/null
%(after)s
"""


def say(text):
    print(text, flush=True)


def offered(packages):
    """The kernel's own package that one of these depends on: (name, suite option)."""
    for package in packages:
        p = subprocess.run(["apt-cache", "show", package.replace("/", "=") if "=" in package else package.split("/")[0]],
                           capture_output=True, text=True)
        for stanza in p.stdout.split("\n\n"):
            m = re.search(r"^Depends:.*?\b(linux-image-[\w.+~-]*cloud-amd64)\b", stanza, re.M)
            if m:
                yield m.group(1)


def fetch(label, packages, build):
    """vmlinuz of that kernel, its modules beside it; downloads it once. None with a reason where it cannot be had."""
    folder = build / "kernels" / label
    have = sorted(folder.glob("boot/vmlinuz-*"))
    if have and list(folder.glob("modules/*")):
        return have[0], None
    names = [n for n in offered(packages) if re.match(rf"linux-image-{re.escape(label)}\.", n)]
    if not names:
        return None, f"apt offers no kernel {label}"
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        p = subprocess.run(["apt-get", "download", "-q", name], cwd=folder, capture_output=True, text=True)
        debs = sorted(folder.glob("*.deb"))
        if debs:
            break
    else:
        return None, f"{names[0]} cannot be downloaded: {(p.stderr.strip().splitlines() or ['?'])[-1]}"
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", debs[0]], capture_output=True, check=True).stdout
    wanted = [f"./lib/modules/*/drivers/{m}.ko*" for m in MODULES] + [f"./usr/lib/modules/*/drivers/{m}.ko*" for m in MODULES]
    subprocess.run(["tar", "x", "-C", folder, "--wildcards", "./boot/*", *wanted], input=data, stderr=subprocess.DEVNULL)
    (folder / "modules").mkdir(exist_ok=True)
    for path in [p for p in folder.rglob("*.ko*") if p.parent.name != "modules"]:
        unpacked = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
        (folder / "modules" / f"{path.name.split('.')[0]}.ko").write_bytes(unpacked)
    debs[0].unlink()
    return sorted(folder.glob("boot/vmlinuz-*"))[0], None


def libraries(binary):
    out = subprocess.run(["ldd", binary], capture_output=True, text=True).stdout
    return [Path(p) for p in re.findall(r"(?:=> )?(/\S+) \(0x", out)]


def install(root, path, where):
    to = root / where.lstrip("/")
    to.parent.mkdir(parents=True, exist_ok=True)
    if not to.exists():
        shutil.copy2(path, to)


class SelfCase(runner.Case):
    """A script that tests itself: its exit status says all."""

    def __init__(self, path):
        self.path, self.checks, self.parts = path, [], {}
        self.keys = {"self": "yes", "flags": f"--test /progs/{path.name}"}


def all_cases(opts):
    for path in sorted(HERE.rglob("*.t")):
        yield str(path.relative_to(HERE)), (lambda p=path: runner.Case(p))
    for path in sorted((runner.TESTS / "self").glob("*.gt")):
        yield f"self/{path.name}", (lambda p=path: SelfCase(p))
    for folder in opts.also:
        for path in sorted((runner.TESTS / folder).rglob("*.t")):
            yield str(path.relative_to(runner.TESTS)), (lambda p=path: runner.Case(p))


def script_of(case, program):
    """The shell script that runs a case in the guest."""
    argv = ["/bin/gotap", *shlex.split(case.get("flags").replace("$BINARY", program or ""))]
    if case.checks and "-f" not in argv:
        argv += ["-f", "json"]
    start = trigger = after = ""
    stdin = "/dev/null"
    words = shlex.join([program, *shlex.split(case.get("args"))]) if program else ""
    if program and case.get("attach") == "cmd":
        argv += ["-c", words]
        start, stdin = "sleep 1000 >in & P=$!", "in"
        trigger = "waitfor ^READY out $G; echo > in"
        after = "cp out prog"
    elif program:
        start = f"{words} <in >prog 2>&1 & P=$!\nexec 3>in\nwaitfor ^READY prog"
        trigger = "echo >&3; exec 3>&-"
    text = shlex.join(argv)
    if program and case.get("attach", "pid") == "pid":
        text += " -p $P"
    if case.get("script") or "script" in case.parts:
        text += " -e " + shlex.quote(case.parts["script"].rstrip("\n"))
    text += " " + shlex.join(runner.params(case))
    return CASE % {"start": start, "gotap": f"timeout {case.get('timeout', '40')} {text}", "stdin": stdin,
                   "trigger": trigger, "after": after}


def make_root(cases, opts):
    root = opts.build / "kernels/root"
    shutil.rmtree(root, ignore_errors=True)
    for folder in ("bin", "proc", "sys", "dev", "tmp", "cases", "lib", "lib64", "progs", "etc"):
        (root / folder).mkdir(parents=True)
    gotap = root / "bin/gotap"
    subprocess.run(["strip", "-o", gotap, opts.gotap], check=True)
    busybox = shutil.which("busybox") or "/bin/busybox"
    install(root, busybox, "/bin/busybox")
    for applet in subprocess.run([busybox, "--list"], capture_output=True, text=True).stdout.split():
        link = root / "bin" / applet
        if not link.exists():
            link.symlink_to("busybox")
    needed = [opts.gotap]
    for i, (_, make) in enumerate(cases):
        case, program = make(), None
        if case.get("program"):
            version = runner.GO.versions(case.get("versions", "local"))[0]
            built = runner.build_program(case.get("program"), version, "normal")
            program = f"/progs/{Path(case.get('program')).stem}"
            install(root, built, program)
            needed.append(built)
        (root / "cases" / f"{i:03}").write_text(script_of(case, program))
        if case.get("self"):
            install(root, case.path, f"/progs/{case.path.name}")
    for binary in needed:
        for lib in libraries(binary):
            install(root, lib, f"/lib64/{lib.name}" if lib.name.startswith("ld-") else f"/lib/{lib.name}")
    (root / "init").write_text(INIT)
    (root / "init").chmod(0o755)
    image = opts.build / "kernels/root.cpio"
    pack([], root, image)
    return image


def pack(names, folder, image):
    """An archive of what is below a folder, or of these in it."""
    what = shlex.join(["find", *(names or ["."])])
    subprocess.run(f"{what} | busybox cpio -o -H newc 2>/dev/null > {shlex.quote(str(image))}", shell=True, cwd=folder, check=True)


def with_modules(image, folder):
    """The initial file system with that kernel's modules: archives one behind the other."""
    both, modules = folder / "root.cpio", folder / "modules.cpio"
    pack(["modules"], folder, modules)
    both.write_bytes(image.read_bytes() + modules.read_bytes())
    return both


def boot(label, kernel, image, opts):
    """Text of the second serial line."""
    out = opts.build / f"kernels/{label}.out"
    out.unlink(missing_ok=True)
    log = opts.build / f"kernels/{label}.log"
    argv = ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", "1024",
            "-kernel", str(kernel), "-initrd", str(image), "-append", "console=ttyS0 panic=-1 quiet mitigations=off",
            "-display", "none", "-no-reboot", "-nodefaults", "-serial", f"file:{log}", "-serial", f"file:{out}"]
    try:
        subprocess.run(argv, timeout=BOOT_SECONDS, capture_output=True)
    except subprocess.TimeoutExpired:
        pass
    return out.read_text(errors="replace").replace("\r\n", "\n") if out.exists() else ""


def results(text):
    """{case number: {part: text}}"""
    found = {}
    for piece in text.split("@@ case ")[1:]:
        number, _, rest = piece.partition("\n")
        parts = re.split(r"^@@ (\w+)\n", rest, flags=re.M)
        found[int(number)] = {k: v[:-1] if v.endswith("\n") else v for k, v in zip(parts[1::2], parts[2::2])}
    return found


def judge(case, label, got, opts):
    if got is None:
        raise runner.Fail("the kernel did not come so far: see the log in build/kernels")
    for part in ("expect", "stderr", "regex", "stderr_regex"):
        if f"{part} {label}" in case.parts:
            case.parts[part] = case.parts[f"{part} {label}"]
    out, counts = got.get("out", ""), [runner.numbers(got.get("prog", ""))]
    if case.get("attach") == "cmd":
        out = re.sub(r"^(READY|\w+=\S+)\n", "", out, flags=re.M)
    status = int(got.get("status", "").strip() or -1)
    runner.judge(case, opts, ["gotap"], status, out, got.get("err", ""), counts)


def run_kernel(label, packages, cases, image, opts, score):
    began = time.monotonic()
    kernel, why = fetch(label, packages, opts.build)
    mine = [(i, name, make()) for i, (name, make) in enumerate(cases)]
    mine = [(i, name, case) for i, name, case in mine if label in case.get("kernels", label).split()]
    if not kernel:
        for _, name, _ in mine:
            score.add(f"kernels/{label} {name}", "skip", why)
        return
    text = boot(label, kernel, with_modules(image, kernel.parent.parent), opts)
    got = results(text)
    for i, name, case in mine:
        score.case(f"kernels/{label} {name}", lambda c=case, r=got.get(i): judge(c, label, r, opts))
    m = re.search(r"@@ kernel (\S+)", text)
    say(f"{label}: {m.group(1) if m else 'did not start'}, {time.monotonic() - began:.0f} s")


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("-k", metavar="WORD", action="append", default=[], help="only cases whose name holds WORD")
    a.add_argument("--kernel", metavar="LABEL", help="only that kernel")
    a.add_argument("--also", metavar="FOLDER", action="append", default=[], help="cases of tests/FOLDER, too: run/kernel")
    a.add_argument("-v", "--verbose", action="store_true")
    a.add_argument("--build", type=Path, default=ROOT / "build")
    opts = a.parse_args()
    opts.build, opts.bless = opts.build.resolve(), False
    opts.gotap = opts.build / "gotap"
    for tool in ("qemu-system-x86_64", "busybox", "dpkg-deb", "apt-get"):
        if not shutil.which(tool):
            say(f"skipped all: there is no {tool}\n0 passed, 0 failed, 0 skipped")
            return 0
    cases = [c for c in all_cases(opts) if not opts.k or any(k in c[0] for k in opts.k)]
    (opts.build / "kernels").mkdir(parents=True, exist_ok=True)
    image = make_root(cases, opts)
    score = runner.Score(opts)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for f in [pool.submit(run_kernel, label, packages, cases, image, opts, score) for label, packages in KERNELS
                  if not opts.kernel or label == opts.kernel]:
            f.result()
    return score.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Enumerations from tables of measured names.

Usage: mkenums.py TABLES OUTDIR
TABLES holds waitreasons.tsv (version index string ...), strings.tsv (version table index string) and
enums.tsv (version constant value ...). Output: OUTDIR/runtime.enum, read by runtime/target/enums.c, which
describes its format. The order of lines is the canonical numbering: that of the newest version, then
what older versions had besides.
"""
import collections
import csv
import sys

FIRST, LAST = 18, 27
STATUS = ["idle", "runnable", "running", "syscall", "waiting", "moribund", "dead", "enqueue", "copystack",
          "preempted"] + [("leaked", 26), ("deadextra", 26)]
# By constants, whose values are checked against enums.tsv: name -> constant
CONSTANTS = {
    "gstatus": {s if isinstance(s, str) else s[0]: "runtime._G" + (s if isinstance(s, str) else s[0]) for s in STATUS},
    "pstatus": {s: "runtime._P" + s for s in ["idle", "running", "syscall", "gcstop", "dead"]},
    "gcphase": {"off": "runtime._GCoff", "mark": "runtime._GCmark", "mark termination": "runtime._GCmarktermination"},
    "gcmode": {"background": "runtime.gcBackgroundMode", "force": "runtime.gcForceMode",
               "force block": "runtime.gcForceBlockMode"},
    "gctrigger": {"heap": "runtime.gcTriggerHeap", "time": "runtime.gcTriggerTime", "cycle": "runtime.gcTriggerCycle"},
    "gcworker": {"none": None, "dedicated": "runtime.gcMarkWorkerDedicatedMode",
                 "fractional": "runtime.gcMarkWorkerFractionalMode", "idle": "runtime.gcMarkWorkerIdleMode"},
    "spanstate": {"dead": "runtime.mSpanDead", "in use": "runtime.mSpanInUse", "manual": "runtime.mSpanManual"},
    "spanalloc": {"heap": "runtime.spanAllocHeap", "stack": "runtime.spanAllocStack",
                  "pointer bits": "runtime.spanAllocPtrScalarBits", "work buffer": "runtime.spanAllocWorkBuf"},
}
RENAMED = {"runtime._Gmoribund": "runtime._Gmoribund_unused", "runtime._Genqueue": "runtime._Genqueue_unused",
           "runtime._Psyscall": "runtime._Psyscall_unused"}


def rows(name):
    with open("%s/%s" % (sys.argv[1], name), newline="") as f:
        for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield int(r["version"].split(".")[1]), r


def ranges(at):
    parts = []
    for v in range(FIRST, LAST + 1):
        n = at.get(v)
        if parts and parts[-1][2] == n:
            parts[-1][1] = v
        else:
            parts.append([v, v, n])
    return " | ".join("%s %s" % (a if a == b else "%d..%d" % (a, b), "gone" if n is None else n) for a, b, n in parts)


def main():
    enums = collections.OrderedDict()
    by_name = lambda e, name: enums.setdefault(e, {}).setdefault(name, {})
    for v, r in rows("waitreasons.tsv"):
        by_name("waitreason", r["string"] or "zero")[v] = int(r["index"])
    values = collections.defaultdict(dict)
    for v, r in rows("enums.tsv"):
        values[r["constant"]][v] = r["value"]
    for e, names in CONSTANTS.items():
        for name, constant in names.items():
            at = values.get(constant, {}) | values.get(RENAMED.get(constant), {}) if constant else {}
            if len(at) < LAST - FIRST + 1 and e in ("gctrigger",):
                at = {v: n for v, n in [(v, next(iter(at.values()))) for v in range(FIRST, LAST + 1)]}
            if constant is None:
                at = {v: "0" for v in range(FIRST, LAST + 1)}
            for v, n in at.items():
                by_name(e, name)[v] = int(n)
    for v, r in rows("strings.tsv"):
        for e, table in (("stwreason", "stwReason"), ("blockreason", "traceBlockReason")):
            if r["table"] == table:
                by_name(e, r["string"])[v] = int(r["index"])
    for name, at in enums["blockreason"].items():  # go1.22 has the numbers, not the strings
        if at[max(at)] < 15:
            at[22] = at[max(at)]
    out = ["# Written by tools/mkenums.py: see runtime/target/enums.c. Numbers by Go minor; line order is the numbering."]
    for e, names in enums.items():
        out.append("enum %s" % e)
        def order(name):
            at = {v: n for v, n in names[name].items() if v >= FIRST}
            return (-max(at, default=0), at.get(max(at, default=0), 0))
        for name in sorted(names, key=order):
            at = {v: n for v, n in names[name].items() if v >= FIRST}
            if at:
                out.append("%s: %s" % (ranges(at), name))
    with open(sys.argv[2] + "/runtime.enum", "w") as f:
        f.write("\n".join(out) + "\n")


main()

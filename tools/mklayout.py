#!/usr/bin/env python3
"""Layout tables from a table of measured offsets.

Usage: mklayout.py OUTDIR OFFSETS.tsv...
Inputs have the columns version arch struct field offset size type, one row for each field of each measured
release ("1.22.12"). Patch releases do change layouts (go1.23.12 moved most of runtime.m), so a range ends at a
patch where two measured ones differ, and what lies between those two is left out. Output: one OUTDIR/PACKAGE.layout for each group of STRUCTS.
runtime/target/layout.c reads it; its format is described there.
"""
import collections
import re
import sys

FIRST = 18  # oldest Go minor that gotap reads
STRUCTS = {
    "runtime": """runtime.g runtime.m runtime.p runtime.sudog runtime.hchan runtime.waitq runtime.gobuf
        runtime.stack runtime.mspan runtime.mcache runtime.mcentral runtime.mheap runtime.schedt runtime.gQueue
        runtime.gList runtime.gcControllerState runtime.workType runtime.mstats runtime.gcWork
        internal/abi.Type internal/abi.ITab runtime.moduledata runtime._func runtime.pcHeader runtime.inlinedCall
        runtime.functab runtime.funcval runtime.eface runtime.iface runtime._panic runtime._defer runtime.timer
        runtime.timeTimer runtime.timers runtime.mutex runtime.note runtime.pollDesc runtime.bucket runtime.coro
        runtime.semaRoot runtime.scase runtime.special runtime.sysmontick runtime.hmap runtime.worldStop
        internal/runtime/maps.Map runtime.notifyList runtime.synctestBubble runtime.stackObject""",
    "sync": "sync.Mutex sync.RWMutex sync.WaitGroup sync.Cond sync.Once sync.Pool sync.notifyList internal/sync.Mutex",
    "net": """internal/poll.FD net.netFD net.conn os.File os.file net/url.URL net/http.Request net/http.Response
        net/http.Client net/http.Server net/http.conn net/http.response net/http.persistConn
        net/http.transportRequest net/http.connectMethodKey crypto/tls.Conn""",
    "sql": "database/sql.DB database/sql.driverConn database/sql.Rows database/sql.Stmt database/sql.Tx",
}
# One thing, two names over time: (today's, yesterday's). A field is STRUCT.FIELD.
RENAMED_STRUCTS = {"runtime._type": "internal/abi.Type", "runtime.itab": "internal/abi.ITab",
                   "runtime.synctestGroup": "runtime.synctestBubble"}
RENAMED_FIELDS = {
    "internal/abi.Type": dict(size="Size_", ptrdata="PtrBytes", hash="Hash", tflag="TFlag", align="Align_",
                              fieldAlign="FieldAlign_", kind="Kind_", equal="Equal", gcdata="GCData", str="Str",
                              ptrToThis="PtrToThis"),
    "internal/abi.ITab": dict(inter="Inter", _type="Type", hash="Hash", fun="Fun"),
    "runtime.g": dict(syncGroup="bubble"),
    "runtime.m": dict(waittraceev="waitTraceBlockReason", waittraceskip="waitTraceSkip"),
    "runtime.schedt": dict(runqsize="runq.size"),
}
POINTERS = {"runtime.guintptr": "runtime.g", "runtime.muintptr": "runtime.m", "runtime.puintptr": "runtime.p"}
SIGNED = re.compile(r"^(u?int(8|16|32|64)?|uintptr|bool|byte|rune)$")
ATOMIC = re.compile(r"^(sync/atomic|(internal/runtime|runtime/internal)/atomic)\.")


def scalar(typ, size):
    """Type token of a number or pointer; None for everything else."""
    if typ in POINTERS:
        return "*" + POINTERS[typ]
    if typ.startswith(("*", "func(", "chan ", "map[")) or typ == "unsafe.Pointer":
        to = RENAMED_STRUCTS.get(typ[1:], typ[1:])
        return "*" + to if typ.startswith("*") and to in KNOWN else "u64" if size == 8 else None
    base = ATOMIC.sub("", typ)
    if base in ("Pointer", "UnsafePointer"):
        return "u64"
    if base.startswith(("float", "complex")):
        return None
    if SIGNED.match(base) or ATOMIC.match(typ):
        return ("i" if base.lower().startswith("int") else "u") + str(size * 8) if size in (1, 2, 4, 8) else None
    return None


def token(rows):
    """Type of a field over all versions: the narrowest number, else what the newest version says."""
    numbers = []
    for v in sorted(rows, reverse=True):
        off, size, typ, leaf = rows[v]
        t = scalar(typ, size)
        if not t and typ in KNOWN:
            continue
        if not t and size in (1, 2, 4, 8) and leaf and typ not in ("string", "error") \
                and not typ.startswith(("[", "struct ", "interface", "float")):
            t = "i64" if typ == "time.Duration" else "u" + str(size * 8)  # named number
        if t:
            numbers.append((size, [-n for n in v], t))
    newest = rows[max(rows)]
    if numbers:
        pointers = [n for n in numbers if n[2].startswith("*")]
        return (pointers or [min(numbers)])[0][2]
    if newest[2] in KNOWN and newest[1]:
        return "=" + newest[2]
    if newest[2] in ("string", "struct string"):
        return "string"
    return "-"


def number(v):
    """A bound of a range: a minor where the range covers it from its first or to its last patch."""
    return "%d.%d" % v if v[1] is not None else str(v[0])


def ranges(rows, versions):
    parts = []  # [from, to, value]; bounds are (minor, patch), patch None: the minor's first or last
    for i, v in enumerate(versions):
        value = str(rows[v][0]) if v in rows else "gone"
        first = i == 0 or versions[i - 1][0] != v[0]
        last = i + 1 == len(versions) or versions[i + 1][0] != v[0]
        end = (v[0], None) if last else v
        if parts and parts[-1][2] == value:
            parts[-1][1] = end
        else:
            parts.append([(v[0], None) if first else v, end, value])
    return " | ".join("%s %s" % (number(a) if a == b else number(a) + ".." + number(b), o) for a, b, o in parts)


def main():
    global KNOWN
    groups = {g: s.split() for g, s in STRUCTS.items()}
    KNOWN = {s for g in groups.values() for s in g}
    table = collections.defaultdict(lambda: collections.defaultdict(dict))
    versions = set()
    for path in sys.argv[2:]:
        for line in open(path):
            version, arch, struct, field, off, size, typ = line.rstrip("\n").split("\t")[:7]
            if not re.match(r"1\.\d+\.\d+$", version) or arch != "amd64":
                continue
            v = tuple(int(n) for n in version.split(".")[1:])
            if v[0] < FIRST:
                continue
            versions.add(v)
            struct = RENAMED_STRUCTS.get(struct, struct)
            field = RENAMED_FIELDS.get(struct, {}).get(field, field)
            field = "sizeof" if field == "(sizeof)" else field
            if struct in KNOWN:
                table[struct][field][v] = [int(off), int(size), typ or "uintptr", True]
    versions = sorted(versions)
    for struct, fields in table.items():
        for name in fields:
            for v in fields[name]:
                for k in range(1, name.count(".") + 1):
                    parent = fields.get(name.rsplit(".", k)[0])
                    if parent and v in parent:
                        parent[v][3] = False
    for group, names in groups.items():
        out = ["# Written by tools/mklayout.py: see runtime/target/layout.c. Byte offsets on amd64 by Go minor."]
        for struct in names:
            fields = table[struct]
            size = fields.pop("sizeof")
            out.append("struct %s" % struct)
            out.append("sizeof u64 %s" % ranges({v: (r[1],) for v, r in size.items()}, versions))
            for old, new in RENAMED_STRUCTS.items():
                if new == struct:
                    out.append("was %s" % old)
            tokens = {f: token(r) for f, r in fields.items() if f != "_"}
            # A struct around one number (runtime.mSpanStateBox) is that number.
            for f in [f for f in tokens if tokens[f] == "-"]:
                inner = [g for g in fields if g.startswith(f + ".") and fields[g].keys() == fields[f].keys()
                         and all(fields[g][v][1] for v in fields[g])]
                if len(inner) == 1 and tokens[inner[0]][0] in "ui*" and all(
                        fields[inner[0]][v][:2] == fields[f][v][:2] for v in fields[f]):
                    tokens[f] = tokens[inner[0]]
            for f, rows in sorted(fields.items(), key=lambda i: (i[1][max(i[1])][0], i[0])):
                parts = f.split(".")
                prefixes = [".".join(parts[:k]) for k in range(1, len(parts))]
                if "_" in parts or "noCopy" in parts or all(r[1] == 0 for r in rows.values()):
                    continue
                # Reached through its parent: an embedded struct with a table, or an atomic number.
                if any(tokens.get(p, "-")[0] in "=ui*" and set(rows) <= set(fields[p]) for p in prefixes):
                    continue
                if len(parts) > 2 or (len(parts) > 1 and tokens[f] == "-"):
                    continue
                out.append("%s %s %s" % (f, tokens[f], ranges(rows, versions)))
            for old, new in RENAMED_FIELDS.get(struct, {}).items():
                out.append("was %s %s" % (old, new))
        with open("%s/%s.layout" % (sys.argv[1], group), "w") as f:
            f.write("\n".join(out) + "\n")


main()

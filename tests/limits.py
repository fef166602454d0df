"""Scripts at a limit, which compile and load, and just above it, which get [limit] and never a verifier's log.

Each row: name, the largest number that is fine, and the script of a size. What takes seconds to compile is only
refused here: the limit is far above.
"""


def repeat(n, text, sep=""):
    return sep.join(text.replace("#", str(i)) for i in range(n))


def nested(n):
    return "(" * n + "pid" + ", 1)" * n


ROWS = [
    # name, good, bad, script of n
    ("probes", 4096, 4097, lambda n: "begin { exit(); }\n" + repeat(n - 1, "interval:1#s { @ = #; }\n")),
    ("maps-of-a-clause", 56, 57, lambda n: "begin { " + repeat(n, "@m#[comm] = count(); ") + "exit(); }"),
    ("parts-of-a-key", 64, 65, lambda n: "begin { @[" + repeat(n, "pid", ", ") + "] = 1; exit(); }"),
    ("parts-of-a-tuple", 64, 65, lambda n: "begin { @ = (" + repeat(n, "pid", ", ") + "); exit(); }"),
    ("tuples-in-a-value", 8, 9, lambda n: "begin { @ = " + nested(n) + "; exit(); }"),
    ("tuples-in-a-key", 8, 9, lambda n: "begin { @[" + nested(n) + "] = 1; exit(); }"),
    ("values-of-printf", 64, 65,
     lambda n: 'begin { printf("' + repeat(n, "%d") + '", ' + repeat(n, "#", ", ") + "); exit(); }"),
    ("buckets-of-lhist", 1000, 1001, lambda n: f"begin {{ @ = lhist(pid, 0, {n}, 1); exit(); }}"),
    ("nested-parentheses", 190, 210, lambda n: "begin { @ = " + "-(" * n + "1" + ")" * n + "; exit(); }"),
    ("nested-blocks", 60, 210, lambda n: "begin { " + "if (pid > 1) { " * n + "@ = 1; " + "} " * n + "exit(); }"),
    ("code-of-a-condition", 2000, 4000,
     lambda n: "begin { if (pid > 1) { " + repeat(n, "@a[#, comm] = #; ") + "} exit(); }"),
    ("statements-of-a-clause", 3000, None, lambda n: "begin { " + repeat(n, "@ = pid + #; ") + "exit(); }"),
    ("conditions-in-a-row", 190, 210, lambda n: "begin /" + repeat(n, "pid != #", " && ") + "/ { exit(); }"),
    ("nested-loops", 5, None,
     lambda n: "begin { " + repeat(n, "for ($i# : 0..2) { ") + "@ = count(); " + "} " * n + "exit(); }"),
    ("loops-of-a-clause", 100, None,
     lambda n: "begin { " + repeat(n, "for ($i# : 0..2) { @[#] = $i#; } ") + "exit(); }"),
    ("printf-of-a-clause", 1000, None,
     lambda n: "begin { " + repeat(n, 'printf("%d %d", #, pid); ') + "exit(); }"),
    ("printf-of-long-strings", 100, None,
     lambda n: "begin { " + repeat(n, 'printf("%s", str((int8 *)curtask.comm + #)); ') + "exit(); }"),
    ("long-strings-of-a-clause", 12, 16,
     lambda n: "begin { " + repeat(n, "$s# = str((int8 *)curtask.comm + #); ") + repeat(n, 'printf("%s", $s#); ') + "exit(); }"),
    ("statements", None, 70000, lambda n: repeat(100, "begin { " + repeat(n // 100, "@[1] = pid; ") + "}\n")),
]

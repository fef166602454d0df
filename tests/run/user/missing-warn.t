program: calls.c
flags: -f text
--- script
config = { missing_probes = warn }
uprobe:tests/.cache/c/calls:no_such_function, tracepoint:syscalls:no_such_call, rawtracepoint:nothing { @no = count(); }
uprobe:tests/.cache/c/calls:subtract { @ = count(); }
--- regex
^@: 10$
--- stderr_regex
warning: uprobe:tests/.cache/c/calls:no_such_function: .* has no such function
warning: this kernel has no tracepoint:syscalls:no_such_call
warning: this kernel has no rawtracepoint:nothing

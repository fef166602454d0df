--- script
config = { missing_probes = warn }
kprobe:no_such_function { @ = count(); }
begin { printf("here\n"); exit(); }
--- regex
^here$
--- stderr_regex
warning: .*kprobe:no_such_function

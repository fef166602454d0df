status: 1
--- script
kprobe:dummy:dummy_nowhere { @ = count(); }
--- stderr_regex
this kernel has no kprobe:dummy:dummy_nowhere

# Everything that these tests themselves need is there; what else is, depends on the kernel.
program: state
attach: none
flags: doctor
--- regex
^bpf                yes  loading programs$
^ring buffer        yes  events$
^uprobe             yes  probes in programs$
^uprobe_multi       (yes|no)
^BTF                yes 
^kprobe             (yes|no)
^fentry             (yes|no)
^perf events        (yes|no)
^ptrace             (yes|no)
^Go programs        yes  [1-9]\d* run, [1-9]\d* of them of a version that gotap knows$

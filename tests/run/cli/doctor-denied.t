# Without privileges no Go program can be traced, and that is said once.
root: no
user: nobody
flags: --info
status: 1
--- regex
^bpf                no   loading programs: not permitted: gotap needs root, or CAP_BPF,.*\(Operation not permitted\)$
^ring buffer        no   events: unknown without the privileges that bpf needs \(
--- stderr
gotap: no Go program can be traced here

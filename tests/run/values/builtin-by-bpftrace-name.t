--- script
begin { print(__builtin_pid == pid); print(__builtin_comm == comm); print(__builtin_ncpus > 0); }
--- expect
true
true
true



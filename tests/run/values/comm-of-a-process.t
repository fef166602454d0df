--- script
begin { $p = pid; printf("%s %s\n", comm($p), comm(pid)); print(comm(2147483647)); }
--- expect
gotap gotap
N/A



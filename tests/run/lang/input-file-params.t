input: file
params: 3 abc
--- script
begin { printf("%d %s %d\n", $1, str($2), $#); }
--- expect
3 abc 2



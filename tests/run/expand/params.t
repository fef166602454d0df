flags: -q
params: 42 hello
--- script
begin { printf("%d, %s (%d args)\n", $1, str($2), $#); exit(); }
--- regex
^42, hello \(2 args\)$

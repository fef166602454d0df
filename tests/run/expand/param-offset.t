flags: -q
params: hello
--- script
begin { printf("%s\n", str($1 + 1)); exit(); }
--- regex
^ello$

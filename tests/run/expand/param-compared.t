flags: -q
params: abc 0x10
--- script
begin { print($1); print($2); if ($1 == "abc") { print("same"); } }
--- expect
abc
16
same



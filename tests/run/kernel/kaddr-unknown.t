status: 1
--- script
begin { print(kaddr("no_such_symbol")); }
--- stderr_regex
this kernel has no symbol no_such_symbol

--- script
begin { $x = "hi"; print($x); $x = "hello there"; print($x); $x = "by"; print($x); }
--- expect
hi
hello there
by



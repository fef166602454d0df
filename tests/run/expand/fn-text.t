flags: -q
--- script
fn greet($s: string) { printf("hello %s\n", $s); }
begin { greet("you"); greet("all of you"); }
--- expect
hello you
hello all of you



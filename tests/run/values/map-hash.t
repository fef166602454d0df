flags: -q
--- script
let @a = hash(1);
begin { @a[1] = 1; @a[2] = 2; exit(); }
--- expect


@a[1]: 1

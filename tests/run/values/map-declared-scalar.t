--- script
let @a = hash(1);
begin { @a[0] = 0; @a[0] = 1; exit(); }
--- expect


@a[0]: 1

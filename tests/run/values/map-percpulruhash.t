--- script
let @a = percpulruhash(1);
begin { @a[1] = count(); @a[2] = count(); exit(); }
--- expect


@a[2]: 1

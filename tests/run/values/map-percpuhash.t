--- script
let @a = percpuhash(10);
begin { @a[1] = count(); @a[2] = count(); @a[2] = count(); exit(); }
--- expect


@a[1]: 1
@a[2]: 2

--- script
let @a = lruhash(1);
begin { @a[1] = 1; @a[2] = 2; exit(); }
--- regex
^@a\[[12]\]: [12]$

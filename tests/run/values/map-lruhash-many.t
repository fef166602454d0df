--- script
let @a = lruhash(10);
begin { for ($i : 0..1000) { @a[$i] = $i; } printf("%d\n", len(@a) <= 128); clear(@a); exit(); }
--- expect
1



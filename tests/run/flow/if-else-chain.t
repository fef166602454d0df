--- script
begin { for ($i : 0..4) { if ($i == 0) { print("a"); } else if ($i == 1) { print("b"); } else if ($i == 2) { print("c"); } else { print("d"); } } }
--- expect
a
b
c
d



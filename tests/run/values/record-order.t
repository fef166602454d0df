--- script
begin { $r = (color="green", size=2); $r = (size=3, color="a longer name"); print($r.color); print($r.size); exit(); }
--- expect
a longer name
3



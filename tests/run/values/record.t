--- script
begin { $r = (color="green", size=2); print($r); print($r.color); print($r.size); exit(); }
--- expect
{ .color = green, .size = 2 }
green
2



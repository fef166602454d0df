--- script
enum { OFF, ON, }
begin { $s = ON; print($s); @[OFF] = $s; }
--- expect
ON


@[OFF]: ON

--- script
begin { let $a; if ($a) { $a = 1; } @b = $a; }
--- expect


@b: 0

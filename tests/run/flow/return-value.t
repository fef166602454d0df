--- script
begin { $x = 3; if ($x) { return $x; } print("never"); }
--- expect



--- script
fn f($a: int64): int64 { return $a; } go:gopark { @ = 1; }

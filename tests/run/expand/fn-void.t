--- script
fn note($x: int64): void { if ($x < 0) { return; } @seen[$x] = count(); }
begin { note(-1); note(2); note(2); }
--- expect


@seen[2]: 2

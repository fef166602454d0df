--- script
begin { @map["foo"] = 1; @map["bar"] = 2; for ($i : @map) { if ($i.0 == "bar") { continue; } print($i.0); } clear(@map); }
--- expect
foo



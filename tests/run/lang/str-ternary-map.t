--- script
begin { @x = 3; print(@x > 2 ? "big" : "small"); clear(@x); }
--- expect
big



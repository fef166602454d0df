--- script
begin { print(@x); print(@y); } end { @x = 1; @y = stats(1); }
interval:ms:50 { clear(@y); exit(); }
--- regex
^@x: 0$
^@y: \{ \.count = 0, \.average = 0, \.total = 0 \}$

--- script
begin { @x = 5; @y["k"] = "v"; $t = (@x, @y["k"]); print($t); @x = 6; print($t.0); exit(); }
--- expect
(5, v)
5


@x: 6
@y[k]: v

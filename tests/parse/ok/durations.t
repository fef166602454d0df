--- script
begin { $a = 1ns; $b = 20us; $c = 1ms; $d = 5s; $e = 2m; $f = 3h; $g = 1d; $h = 1500ms; $i = 0s; $j = 2e3us }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      int 1ns
    assign =
      variable $b
      int 20us
    assign =
      variable $c
      int 1ms
    assign =
      variable $d
      int 5s
    assign =
      variable $e
      int 2m
    assign =
      variable $f
      int 3h
    assign =
      variable $g
      int 1d
    assign =
      variable $h
      int 1500ms
    assign =
      variable $i
      int 0ns
    assign =
      variable $j
      int 2ms

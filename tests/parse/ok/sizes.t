--- script
begin { $a = 32K; $b = 1M; $c = 2G; $d = 1T; $e = 32KiB; $f = 0K; $g = 1536K }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      int 32K
    assign =
      variable $b
      int 1M
    assign =
      variable $c
      int 2G
    assign =
      variable $d
      int 1T
    assign =
      variable $e
      int 32K
    assign =
      variable $f
      int 0K
    assign =
      variable $g
      int 1536K

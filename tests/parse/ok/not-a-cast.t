--- script
begin { $a = (x) - 1; $b = (x) * y; $c = (pid) & 1; $d = int(x); $e = string(y) }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      binary -
        name x
        int 1
    assign =
      variable $b
      binary *
        name x
        name y
    assign =
      variable $c
      binary &
        name pid
        int 1
    assign =
      variable $d
      call int
        name x
    assign =
      variable $e
      call string
        name y

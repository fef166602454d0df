--- script
begin { $a = sizeof(uint64); $b = sizeof(struct foo); $c = sizeof($x); $d = sizeof(struct foo *[4]); $e = sizeof(1 + 2); $f = offsetof(struct foo, a.b); $g = offsetof($x, a); $h = sizeof(typeof(int8)) }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      sizeof uint64
    assign =
      variable $b
      sizeof struct foo
    assign =
      variable $c
      sizeof
        variable $x
    assign =
      variable $d
      sizeof struct foo *[4]
    assign =
      variable $e
      sizeof
        binary +
          int 1
          int 2
    assign =
      variable $f
      offsetof struct foo .a.b
    assign =
      variable $g
      offsetof .a
        variable $x
    assign =
      variable $h
      sizeof int8

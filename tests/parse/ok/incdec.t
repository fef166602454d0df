--- script
begin { $x++; $x--; ++$x; --@m[1]; @n++; @[pid]--; $y = $x++ + ++$x }
--- ast
clause
  probe begin
  body
    postfix ++
      variable $x
    postfix --
      variable $x
    prefix ++
      variable $x
    prefix --
      map @m
        int 1
    postfix ++
      map @n
    postfix --
      map @
        name pid
    assign =
      variable $y
      binary +
        postfix ++
          variable $x
        prefix ++
          variable $x

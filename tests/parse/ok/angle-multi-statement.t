--- script
go:gopark < $x = 1; @[reason] = count(); @y = $x; >
--- ast
clause <>
  probe go | gopark
  body
    assign =
      variable $x
      int 1
    assign =
      map @
        name reason
      call count
    assign =
      map @y
      variable $x

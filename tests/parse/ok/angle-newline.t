--- script
go:gopark < @ = count() >
go:goready < @w = count() > // wakes
go:run < @r = count() >; go:stop < @s = count() >
--- ast
clause <>
  probe go | gopark
  body
    assign =
      map @
      call count
clause <>
  probe go | goready
  body
    assign =
      map @w
      call count
clause <>
  probe go | run
  body
    assign =
      map @r
      call count
clause <>
  probe go | stop
  body
    assign =
      map @s
      call count

--- script
go:gopark < @[reason]=count() >
--- ast
clause <>
  probe go | gopark
  body
    assign =
      map @
        name reason
      call count

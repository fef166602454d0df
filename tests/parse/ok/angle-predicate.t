--- script
go:alloc /alloc_size > 32K/ < @ = count() >
--- ast
clause <>
  probe go | alloc
  predicate
    binary >
      name alloc_size
      int 32K
  body
    assign =
      map @
      call count

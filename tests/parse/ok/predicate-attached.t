--- script
go:alloc/alloc_size > 1K/{ @ = count() }
--- ast
clause
  probe go | alloc
  predicate
    binary >
      name alloc_size
      int 1K
  body
    assign =
      map @
      call count

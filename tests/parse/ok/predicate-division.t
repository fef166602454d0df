--- script
go:alloc / alloc_size / 2 > 10 / { @ = count() }
--- ast
clause
  probe go | alloc
  predicate
    binary >
      binary /
        name alloc_size
        int 2
      int 10
  body
    assign =
      map @
      call count

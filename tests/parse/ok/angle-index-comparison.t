--- script
go:alloc < @[alloc_size > 1K, noscan] = count() >
--- ast
clause <>
  probe go | alloc
  body
    assign =
      map @
        binary >
          name alloc_size
          int 1K
        name noscan
      call count

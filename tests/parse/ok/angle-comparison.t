--- script
go:alloc < @big = (alloc_size > 32K) ? 1 : 0 >
--- ast
clause <>
  probe go | alloc
  body
    assign =
      map @big
      cond
        binary >
          name alloc_size
          int 32K
        int 1
        int 0

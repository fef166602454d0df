--- script
go:alloc /(alloc_size / 8) / (2) == 1/ /* why */ { @ = count() }
--- ast
clause
  probe go | alloc
  predicate
    binary ==
      binary /
        binary /
          name alloc_size
          int 8
        int 2
      int 1
  body
    assign =
      map @
      call count

--- script
go:alloc
/ alloc_size > 1K &&
  noscan / // comment
{ @ = count() }
--- ast
clause
  probe go | alloc
  predicate
    binary &&
      binary >
        name alloc_size
        int 1K
      name noscan
  body
    assign =
      map @
      call count

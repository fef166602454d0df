--- script
go:alloc < if (alloc_size > 4K) { @a = count() } else { if alloc_size < 8 { @b = count() } } >
--- ast
clause <>
  probe go | alloc
  body
    if
      binary >
        name alloc_size
        int 4K
    then
      assign =
        map @a
        call count
    else
      if
        binary <
          name alloc_size
          int 8
      then
        assign =
          map @b
          call count

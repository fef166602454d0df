--- script
go:alloc < @a[$p->x] = sum(alloc_size >> 3); @b = alloc_size >= 4; @c >>= 1 >
--- ast
clause <>
  probe go | alloc
  body
    assign =
      map @a
        field ->x
          variable $p
      call sum
        binary >>
          name alloc_size
          int 3
    assign =
      map @b
      binary >=
        name alloc_size
        int 4
    assign >>=
      map @c
      int 1

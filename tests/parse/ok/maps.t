--- script
begin { @ = 1; @a = @; @a[1] = 2; @a[1, "b"] = 3; @a[(1, 2)] = 4; @a[@b[1]] = @c; $x = @a[1][2]; @ [3] = 1; $y = (@m)[1] }
--- ast
clause
  probe begin
  body
    assign =
      map @
      int 1
    assign =
      map @a
      map @
    assign =
      map @a
        int 1
      int 2
    assign =
      map @a
        int 1
        string "b"
      int 3
    assign =
      map @a
        tuple
          int 1
          int 2
      int 4
    assign =
      map @a
        map @b
          int 1
      map @c
    assign =
      variable $x
      index
        map @a
          int 1
        int 2
    assign =
      map @
        int 3
      int 1
    assign =
      variable $y
      index
        map @m
        int 1

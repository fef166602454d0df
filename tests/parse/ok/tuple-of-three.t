--- script
begin { @ = (1, "b", 3); @b = (1, 2, 3, 4) }
--- ast
clause
  probe begin
  body
    assign =
      map @
      tuple
        int 1
        string "b"
        int 3
    assign =
      map @b
      tuple
        int 1
        int 2
        int 3
        int 4

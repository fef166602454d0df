--- script
begin { $a = (uint8)x + 1; $b = (uint8)x.y[0]; $c = (uint8)-x }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      binary +
        cast uint8
          name x
        int 1
    assign =
      variable $b
      cast uint8
        index
          field .y
            name x
          int 0
    assign =
      variable $c
      cast uint8
        unary -
          name x

--- script
begin { $a = 1 - 2 - 3; $b = 8 / 4 / 2; $c = 1 << 2 >> 3 }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      binary -
        binary -
          int 1
          int 2
        int 3
    assign =
      variable $b
      binary /
        binary /
          int 8
          int 4
        int 2
    assign =
      variable $c
      binary >>
        binary <<
          int 1
          int 2
        int 3

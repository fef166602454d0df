--- script
begin { $x = { let $y = 2; $y * 2 }; print({ 1 }); $z = 1 + { $q = 1; $q }; }
--- ast
clause
  probe begin
  body
    assign =
      variable $x
      block
        let $y
          int 2
        value
          binary *
            variable $y
            int 2
    call print
      block
        value
          int 1
    assign =
      variable $z
      binary +
        int 1
        block
          assign =
            variable $q
            int 1
          value
            variable $q

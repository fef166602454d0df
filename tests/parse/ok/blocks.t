--- script
begin { { let $x = 1; } { } print(1); { { $y = 2 } } }
--- ast
clause
  probe begin
  body
    block
      let $x
        int 1
    block
    call print
      int 1
    block
      block
        assign =
          variable $y
          int 2

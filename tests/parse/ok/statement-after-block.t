--- script
begin { if 1 { } (1, 2).0; { } *$p; { } -1 }
--- ast
clause
  probe begin
  body
    if
      int 1
    then
    element .0
      tuple
        int 1
        int 2
    block
    unary *
      variable $p
    block
    unary -
      int 1

--- script
begin { unroll(3) { print(1) } unroll 2 { $x++; } }
--- ast
clause
  probe begin
  body
    unroll
      int 3
    do
      call print
        int 1
    unroll
      int 2
    do
      postfix ++
        variable $x

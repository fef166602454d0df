--- script
begin { print(1); print(2) }
--- ast
clause
  probe begin
  body
    call print
      int 1
    call print
      int 2

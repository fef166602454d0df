--- script
begin { print(1) };
end { print(2) };
--- ast
clause
  probe begin
  body
    call print
      int 1
clause
  probe end
  body
    call print
      int 2

--- script
begin, end,
{ print(1); }
interval:1s, /1/ { exit(); }
--- ast
clause
  probe begin
  probe end
  body
    call print
      int 1
clause
  probe interval | 1s
  predicate
    int 1
  body
    call exit

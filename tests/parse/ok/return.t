--- script
begin { if (1) { return; } return 1 + 2 }
--- ast
clause
  probe begin
  body
    if
      int 1
    then
      return
    return
      binary +
        int 1
        int 2

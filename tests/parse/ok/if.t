--- script
begin { if (1) { print(1) } if 2 { print(2) } else { print(3); } if (1) { } else if (2) { } else { print(4) } }
--- ast
clause
  probe begin
  body
    if
      int 1
    then
      call print
        int 1
    if
      int 2
    then
      call print
        int 2
    else
      call print
        int 3
    if
      int 1
    then
    else
      if
        int 2
      then
      else
        call print
          int 4

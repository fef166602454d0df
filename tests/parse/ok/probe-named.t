--- script
first=begin, last=end { print(1); }
u=uprobe:/bin/bash:readline { print(2); }
--- ast
clause
  probe begin
  probe end
  body
    call print
      int 1
clause
  probe uprobe | /bin/bash | readline
  body
    call print
      int 2

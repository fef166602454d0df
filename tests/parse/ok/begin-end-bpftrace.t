--- script
BEGIN { print("start") } END { print("stop") } Begin { } KPROBE:Vfs_Read { } U:/bin/x:Y { } Func:net/http.F { }
--- ast
clause
  probe begin
  body
    call print
      string "start"
clause
  probe end
  body
    call print
      string "stop"
clause
  probe begin
  body
clause
  probe kprobe | Vfs_Read
  body
clause
  probe U | /bin/x | Y
  body
clause
  probe func | net/http.F
  body

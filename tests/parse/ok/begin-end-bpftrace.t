--- script
BEGIN { print("start") } END { print("stop") }
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

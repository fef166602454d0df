--- script
begin { $a = pid; $b = pid(); $c = nsecs(boot) }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      name pid
    assign =
      variable $b
      call pid
    assign =
      variable $c
      call nsecs
        name boot

--- script
watchpoint:0x10000000:8:rw { @ = count() }
--- ast
clause
  probe watchpoint | 0x10000000 | 8 | rw
  body
    assign =
      map @
      call count

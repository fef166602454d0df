--- script
self:signal:SIGUSR1 { print(@) }
test:adds { return 0 }
bench:count { @ = count() }
--- ast
clause
  probe self | signal | SIGUSR1
  body
    call print
      map @
clause
  probe test | adds
  body
    return
      int 0
clause
  probe bench | count
  body
    assign =
      map @
      call count

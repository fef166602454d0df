--- script
profile:hz:99 { @[gstack] = count() }
interval:5s { exit() }
interval:s:1 { exit() }
i:ms:100 { exit() }
p:hz:49 { @ = count() }
--- ast
clause
  probe profile | hz | 99
  body
    assign =
      map @
        name gstack
      call count
clause
  probe interval | 5s
  body
    call exit
clause
  probe interval | s | 1
  body
    call exit
clause
  probe i | ms | 100
  body
    call exit
clause
  probe p | hz | 49
  body
    assign =
      map @
      call count

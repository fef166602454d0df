--- script
end { for ($kv : @m) { print($kv.0); print($kv.1) } for $kv : @m { continue } }
--- ast
clause
  probe end
  body
    for $kv
      map @m
    do
      call print
        element .0
          variable $kv
      call print
        element .1
          variable $kv
    for $kv
      map @m
    do
      continue

--- script
interval:$1 { @ = count() }
uprobe:$2:main.f { @ = count() }
--- ast
clause
  probe interval | $1
  body
    assign =
      map @
      call count
clause
  probe uprobe | $2 | main.f
  body
    assign =
      map @
      call count

--- script
uprobe:/bin/x@main.c:12 { @ = count() }
--- ast
clause
  probe uprobe | /bin/x@main.c | 12
  body
    assign =
      map @
      call count

--- script
uprobe:/path/bin:sym+0x10 { @ = count() }
--- ast
clause
  probe uprobe | /path/bin | sym+0x10
  body
    assign =
      map @
      call count

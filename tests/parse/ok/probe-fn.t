--- script
fn:main.handle { @ = count() }
fn:main.*/x.y { @ = count() }
--- ast
clause
  probe fn | main.handle
  body
    assign =
      map @
      call count
clause
  probe fn | main.*/x.y
  body
    assign =
      map @
      call count

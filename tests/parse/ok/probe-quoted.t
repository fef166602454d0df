--- script
uprobe:"/opt/my app/bin":"a,b{c}:d" { @ = count() }
func:"type:.eq.main.T" { @ = count() }
--- ast
clause
  probe uprobe | /opt/my app/bin | a,b{c}:d
  body
    assign =
      map @
      call count
clause
  probe func | type:.eq.main.T
  body
    assign =
      map @
      call count

--- script
func:net/http.(*conn).serve { @ = count() }
--- ast
clause
  probe func | net/http.(*conn).serve
  body
    assign =
      map @
      call count

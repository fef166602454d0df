--- script
func:net/http.(*conn).serve /pid == 1/ { @ = count() }
--- ast
clause
  probe func | net/http.(*conn).serve
  predicate
    binary ==
      name pid
      int 1
  body
    assign =
      map @
      call count

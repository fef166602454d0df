--- script
func:github.com/a-b/c/v2.(*T).M.func1 { @ = count() }
--- ast
clause
  probe func | github.com/a-b/c/v2.(*T).M.func1
  body
    assign =
      map @
      call count

--- script
func:main.F[go.shape.int] { @ = count() }
func:main.F[...], func:main.F[*] { @ = count() }
--- ast
clause
  probe func | main.F[go.shape.int]
  body
    assign =
      map @
      call count
clause
  probe func | main.F[...]
  probe func | main.F[*]
  body
    assign =
      map @
      call count

--- script
func:main.F[go.shape.struct { x int; y, z string }]:entry { @ = count() }
--- ast
clause
  probe func | main.F[go.shape.struct { x int; y, z string }] | entry
  body
    assign =
      map @
      call count

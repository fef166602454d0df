--- script
go:gc_* { @[probe] = count() }
go:* { @ = count() }
*:x { @ = count() }
--- ast
clause
  probe go | gc_*
  body
    assign =
      map @
        name probe
      call count
clause
  probe go | *
  body
    assign =
      map @
      call count
clause
  probe * | x
  body
    assign =
      map @
      call count

--- script
go:gopark /reason == "chan receive"/ { @ = count() }
--- ast
clause
  probe go | gopark
  predicate
    binary ==
      name reason
      string "chan receive"
  body
    assign =
      map @
      call count

--- script
begin { $_ = 1; @_ = 2; $x = __a }
--- ast
clause
  probe begin
  body
    assign =
      variable $_
      int 1
    assign =
      map @_
      int 2
    assign =
      variable $x
      name __a

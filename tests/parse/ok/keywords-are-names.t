--- script
begin { $a = fn; $b = macro + import; config(event); @a = state.at == 2; alias(field, when); $let = 1; $x = end }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      name fn
    assign =
      variable $b
      binary +
        name macro
        name import
    call config
      name event
    assign =
      map @a
      binary ==
        field .at
          name state
        int 2
    call alias
      name field
      name when
    assign =
      variable $let
      int 1
    assign =
      variable $x
      name end

--- script
begin { $a = true; $b = !false }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      bool true
    assign =
      variable $b
      unary !
        bool false

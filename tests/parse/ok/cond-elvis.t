--- script
begin { $a = 1 ? 2 : 3 ? 4 : 5; $b = x ?: y ?: 0; $c = x ? : 1; $d = a ? b ?: c : d }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      cond
        int 1
        int 2
        cond
          int 3
          int 4
          int 5
    assign =
      variable $b
      elvis
        name x
        elvis
          name y
          int 0
    assign =
      variable $c
      elvis
        name x
        int 1
    assign =
      variable $d
      cond
        name a
        elvis
          name b
          name c
        name d

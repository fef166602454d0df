--- script
begin { $a = $s[0]; $b = args.x[1][2]; $c = "abc"[1] }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      index
        variable $s
        int 0
    assign =
      variable $b
      index
        index
          field .x
            name args
          int 1
        int 2
    assign =
      variable $c
      index
        string "abc"
        int 1

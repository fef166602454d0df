--- script
begin { $r = (color="green", size=2); $s = (a=1); $t = (a=(b=1), c=(1, 2)); print($r.color) }
--- ast
clause
  probe begin
  body
    assign =
      variable $r
      record
        color
          string "green"
        size
          int 2
    assign =
      variable $s
      record
        a
          int 1
    assign =
      variable $t
      record
        a
          record
            b
              int 1
        c
          tuple
            int 1
            int 2
    call print
      field .color
        variable $r

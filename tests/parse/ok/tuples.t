--- script
begin { $a = (1, "x"); $b = (1,); $c = (); $d = ((1, 2), 3,); print($a.0); print($d.0.1); $e = $d[0] }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      tuple
        int 1
        string "x"
    assign =
      variable $b
      tuple
        int 1
    assign =
      variable $c
      tuple
    assign =
      variable $d
      tuple
        tuple
          int 1
          int 2
        int 3
    call print
      element .0
        variable $a
    call print
      element .1
        element .0
          variable $d
    assign =
      variable $e
      index
        variable $d
        int 0

--- script
begin { $a = if ($b) { 1 } else if ($c) { $d = 2; $d } else { 3 }; print({ if ($a) { 4 } else { 5 } }); if ($a) { 6 } else { 7 } }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      cond
        variable $b
        block
          value
            int 1
        block
          value
            cond
              variable $c
              block
                assign =
                  variable $d
                  int 2
                value
                  variable $d
              block
                value
                  int 3
    call print
      block
        value
          cond
            variable $a
            block
              value
                int 4
            block
              value
                int 5
    if
      variable $a
    then
      int 6
    else
      int 7

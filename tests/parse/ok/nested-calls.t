--- script
begin { @[f(g(h(1), (2, 3)), @x[1])] = hist((nsecs - @s[tid]) / 1us) }
--- ast
clause
  probe begin
  body
    assign =
      map @
        call f
          call g
            call h
              int 1
            tuple
              int 2
              int 3
          map @x
            int 1
      call hist
        binary /
          binary -
            name nsecs
            map @s
              name tid
          int 1us

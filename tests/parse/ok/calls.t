--- script
begin { print(1); f(); g(1, 2, 3); lhist(x, 0, 100, 10); $t = getopt("min", 1ms, "only longer waits") }
--- ast
clause
  probe begin
  body
    call print
      int 1
    call f
    call g
      int 1
      int 2
      int 3
    call lhist
      name x
      int 0
      int 100
      int 10
    assign =
      variable $t
      call getopt
        string "min"
        int 1ms
        string "only longer waits"

--- script
begin { if comptime (1 + 1) { } $a = -comptime 2 + comptime { 3 }; $b = comptime is_ptr($a) ? typeinfo(int8) : typeinfo($a).full_type; }
--- ast
clause
  probe begin
  body
    if
      comptime
        binary +
          int 1
          int 1
    then
    assign =
      variable $a
      binary +
        unary -
          comptime
            int 2
        comptime
          block
            value
              int 3
    assign =
      variable $b
      cond
        comptime
          call is_ptr
            variable $a
        typeinfo int8
        field .full_type
          typeinfo
            variable $a

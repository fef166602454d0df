--- script
begin { $a = -1; $a = 9223372036854775808; @x[-1] = 1; @x[10223372036854775807] = 2; @y = -1; @y = 18446744073709551615; }
--- error
error[literal]: '9223372036854775808' does not fit int64, which the other values here make of it: write (int64)9223372036854775808 where that is meant
  --> -e:1:23
    begin { $a = -1; $a = 9223372036854775808; @x[-1] = 1; @x[10223372036854775807] = 2; @y = -1; @y = 18446744073709551615; }
                          ^~~~~~~~~~~~~~~~~~~
error[literal]: '10223372036854775807' does not fit int64, which the other values here make of it: write (int64)10223372036854775807 where that is meant
  --> -e:1:59
    begin { $a = -1; $a = 9223372036854775808; @x[-1] = 1; @x[10223372036854775807] = 2; @y = -1; @y = 18446744073709551615; }
                                                              ^~~~~~~~~~~~~~~~~~~~
error[literal]: '18446744073709551615' does not fit int64, which the other values here make of it: write (int64)18446744073709551615 where that is meant
  --> -e:1:100
    begin { $a = -1; $a = 9223372036854775808; @x[-1] = 1; @x[10223372036854775807] = 2; @y = -1; @y = 18446744073709551615; }
                                                                                                       ^~~~~~~~~~~~~~~~~~~~

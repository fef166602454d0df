--- script
begin { $x = 18446744073709551616; $y = 99999999999d; $z = 2e40; $w = 0x1ffffffffffffffff }
--- error
error[literal]: '18446744073709551616' is larger than 64 bits can hold
  --> -e:1:14
    begin { $x = 18446744073709551616; $y = 99999999999d; $z = 2e40; $w = 0x1ffffffffffffffff }
                 ^~~~~~~~~~~~~~~~~~~~
error[literal]: '99999999999d' is larger than 64 bits can hold
  --> -e:1:41
    begin { $x = 18446744073709551616; $y = 99999999999d; $z = 2e40; $w = 0x1ffffffffffffffff }
                                            ^~~~~~~~~~~~
error[literal]: '2e40' is larger than 64 bits can hold
  --> -e:1:60
    begin { $x = 18446744073709551616; $y = 99999999999d; $z = 2e40; $w = 0x1ffffffffffffffff }
                                                               ^~~~
error[literal]: '0x1ffffffffffffffff' is larger than 64 bits can hold
  --> -e:1:71
    begin { $x = 18446744073709551616; $y = 99999999999d; $z = 2e40; $w = 0x1ffffffffffffffff }
                                                                          ^~~~~~~~~~~~~~~~~~~

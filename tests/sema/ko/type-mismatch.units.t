--- script
begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
--- error
error[type-mismatch]: '+' mixes duration and bytes
  --> -e:1:48
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                   ^~~~~~~
  note: linear(x) is the plain number of a value
error[type-mismatch]: '<' mixes duration and bytes
  --> -e:1:64
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                   ^~~~~~~
  note: linear(x) is the plain number of a value
error[map-kind]: @ holds duration elsewhere, and '$b' is bytes
  --> -e:1:86
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                                         ^~
  note: first used here
  --> -e:1:74
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                             ^
error[map-kind]: @n aggregates duration elsewhere, and '$b' is bytes
  --> -e:1:113
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                                                                    ^~
  note: first used here
  --> -e:1:90
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                                             ^~
error[type-mismatch]: $d is duration, and '$b' is bytes
  --> -e:1:123
    begin { $d = duration(1); $b = bytes(1); print($d + $b); print($d < $b); @ = $d; @ = $b; @n = sum($d); @n = sum($b); $d = $b; }
                                                                                                                              ^~

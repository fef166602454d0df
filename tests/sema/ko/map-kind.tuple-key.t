--- script
begin { @[1, 2] = 1; $k = (1, 2, 3); @[$k] = 2; $s = ("x", 1); @[$s] = 3; }
--- error
error[map-kind]: @ has 2 keys elsewhere and 3 here
  --> -e:1:38
    begin { @[1, 2] = 1; $k = (1, 2, 3); @[$k] = 2; $s = ("x", 1); @[$s] = 3; }
                                         ^~~~~
  note: first used here
  --> -e:1:9
    begin { @[1, 2] = 1; $k = (1, 2, 3); @[$k] = 2; $s = ("x", 1); @[$s] = 3; }
            ^~~~~~~
error[map-kind]: the keys of @ are (int8, int8) elsewhere, and '$s' is (string[8], int8)
  --> -e:1:66
    begin { @[1, 2] = 1; $k = (1, 2, 3); @[$k] = 2; $s = ("x", 1); @[$s] = 3; }
                                                                     ^~
  note: first used here
  --> -e:1:9
    begin { @[1, 2] = 1; $k = (1, 2, 3); @[$k] = 2; $s = ("x", 1); @[$s] = 3; }
            ^~~~~~~

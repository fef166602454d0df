--- script
begin { @ = (1, 2); @ = (1, "x"); }
--- error
error[map-kind]: @ holds (int8, int8) elsewhere, and '(1, "x")' is (int8, string[8])
  --> -e:1:25
    begin { @ = (1, 2); @ = (1, "x"); }
                            ^~~~~~~~
  note: first used here
  --> -e:1:9
    begin { @ = (1, 2); @ = (1, "x"); }
            ^

--- script
begin { @ = (1, 2); @ = (1, "x"); }
--- error
error[map-kind]: @ holds (int64, int64) elsewhere, and '(1, "x")' is (int64, string[8])
  --> -e:1:25
    begin { @ = (1, 2); @ = (1, "x"); }
                            ^~~~~~~~
  note: first used here
  --> -e:1:9
    begin { @ = (1, 2); @ = (1, "x"); }
            ^

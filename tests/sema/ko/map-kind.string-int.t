--- script
begin { @ = "a"; @ = 1; }
--- error
error[map-kind]: @ holds string[8] elsewhere, and '1' is an integer
  --> -e:1:22
    begin { @ = "a"; @ = 1; }
                         ^
  note: first used here
  --> -e:1:9
    begin { @ = "a"; @ = 1; }
            ^

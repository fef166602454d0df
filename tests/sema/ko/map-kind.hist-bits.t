--- script
begin { @ = hist(1, 2); @ = hist(1, 3); }
--- error
error[map-kind]: @ has other hist() bounds elsewhere
  --> -e:1:29
    begin { @ = hist(1, 2); @ = hist(1, 3); }
                                ^~~~~~~~~~
  note: first used here
  --> -e:1:9
    begin { @ = hist(1, 2); @ = hist(1, 3); }
            ^

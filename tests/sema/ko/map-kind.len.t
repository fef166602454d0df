--- script
begin { @ = 1; print(len(@)); }
--- error
error[map-kind]: @ has no keys to be counted: it holds one value
  --> -e:1:26
    begin { @ = 1; print(len(@)); }
                             ^

--- script
begin { print(1); }
--- error
error[syntax]: stray byte 0x01
  --> -e:1:17
    begin { print(1); }
                    ^

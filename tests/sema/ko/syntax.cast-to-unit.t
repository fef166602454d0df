--- script
begin { print((duration)5); print((bytes)5); }
--- error
error[syntax]: unexpected '5', expected ')' or ','
  --> -e:1:25
    begin { print((duration)5); print((bytes)5); }
                            ^
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)
error[syntax]: unexpected '5', expected ')' or ','
  --> -e:1:42
    begin { print((duration)5); print((bytes)5); }
                                             ^
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)

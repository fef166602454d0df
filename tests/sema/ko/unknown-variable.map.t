--- script
begin { print(@x); clear(@y); for ($kv : @z) { } print(len(@w)); }
--- error
error[unknown-variable]: @x is never assigned
  --> -e:1:15
    begin { print(@x); clear(@y); for ($kv : @z) { } print(len(@w)); }
                  ^~
error[unknown-variable]: @y is never assigned
  --> -e:1:26
    begin { print(@x); clear(@y); for ($kv : @z) { } print(len(@w)); }
                             ^~
error[unknown-variable]: @z is never assigned
  --> -e:1:42
    begin { print(@x); clear(@y); for ($kv : @z) { } print(len(@w)); }
                                             ^~
error[unknown-variable]: @w is never assigned
  --> -e:1:60
    begin { print(@x); clear(@y); for ($kv : @z) { } print(len(@w)); }
                                                               ^~

--- script
enum A { X = 1 }
begin { print((enum A)5); print((enum B)1); }
--- error
error[unknown-enum]: enum A has no name for 5
  --> -e:2:15
    begin { print((enum A)5); print((enum B)1); }
                  ^~~~~~~~~
error[kernel]: neither the script nor this kernel has a struct B
  --> -e:2:39
    begin { print((enum A)5); print((enum B)1); }
                                          ^

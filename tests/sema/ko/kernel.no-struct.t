--- script
begin { print(((struct no_such_thing *)0).x); }
--- error
error[kernel]: neither the script nor this kernel has a struct no_such_thing
  --> -e:1:17
    begin { print(((struct no_such_thing *)0).x); }
                    ^~~~~~~~~~~~~~~~~~~~~~

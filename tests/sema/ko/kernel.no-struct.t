--- script
begin { print(((struct no_such_thing *)0).x); }
--- error
error[kernel]: this kernel has no struct no_such_thing
  --> -e:1:17
    begin { print(((struct no_such_thing *)0).x); }
                    ^~~~~~~~~~~~~~~~~~~~~~

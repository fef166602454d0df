--- script
begin { @m[1] = 1; delete(@m[1], 2); find(@m); }
--- error
error[arguments]: delete() has too many arguments
  --> -e:1:20
    begin { @m[1] = 1; delete(@m[1], 2); find(@m); }
                       ^~~~~~~~~~~~~~~~
  note: it is bool delete(elem, [key])
error[arguments]: find() has too few arguments
  --> -e:1:38
    begin { @m[1] = 1; delete(@m[1], 2); find(@m); }
                                         ^~~~~~~~
  note: it is bool find(elem, [key], var)
error[map-kind]: @m has 1 key elsewhere and 0 here
  --> -e:1:43
    begin { @m[1] = 1; delete(@m[1], 2); find(@m); }
                                              ^~
  note: first used here
  --> -e:1:9
    begin { @m[1] = 1; delete(@m[1], 2); find(@m); }
            ^~~~~

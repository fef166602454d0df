--- script
begin { print(strftime("%H")); }
--- error
error[arguments]: strftime() has too few arguments
  --> -e:1:15
    begin { print(strftime("%H")); }
                  ^~~~~~~~~~~~~~
  note: it is time strftime(lit, num)

--- script
begin { print(strftime("%H", -1)); }
--- error
error[arguments]: a time is not negative
  --> -e:1:30
    begin { print(strftime("%H", -1)); }
                                 ^~

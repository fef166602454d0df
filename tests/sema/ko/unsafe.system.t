--- script
begin { system("date"); }
--- error
error[unsafe]: system() is refused without --unsafe
  --> -e:1:9
    begin { system("date"); }
            ^~~~~~~~~~~~~~

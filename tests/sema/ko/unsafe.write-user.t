--- script
begin { write_user(0, "abc", 3); }
--- error
error[unsafe]: write_user() is refused without --unsafe
  --> -e:1:9
    begin { write_user(0, "abc", 3); }
            ^~~~~~~~~~~~~~~~~~~~~~~

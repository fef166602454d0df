--- script
begin { @a = count(); printf("%d %s %d\n", @a, @a, (int64)@a); }
--- error
error[format]: %d takes an integer, '@a' is count(): write (int64)@a, or %s
  --> -e:1:44
    begin { @a = count(); printf("%d %s %d\n", @a, @a, (int64)@a); }
                                               ^~

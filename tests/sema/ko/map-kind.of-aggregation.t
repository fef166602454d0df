--- script
begin { @b = count(); @a = @b; @c = 1; @c = @b; @d = (int64)@b; }
--- error
error[map-kind]: @a holds nothing but the number that @b came to: write (int64)@b where that is meant
  --> -e:1:28
    begin { @b = count(); @a = @b; @c = 1; @c = @b; @d = (int64)@b; }
                               ^~

--- script
begin { @a = sum(1 == 1); @b = avg(true); @c = sum((int64)(1 == 1)); }
--- error
error[type-mismatch]: sum() needs an integer, '1 == 1' is a bool: write (int64)(...)
  --> -e:1:18
    begin { @a = sum(1 == 1); @b = avg(true); @c = sum((int64)(1 == 1)); }
                     ^~~~~~
error[type-mismatch]: avg() needs an integer, 'true' is a bool: write (int64)(...)
  --> -e:1:36
    begin { @a = sum(1 == 1); @b = avg(true); @c = sum((int64)(1 == 1)); }
                                       ^~~~

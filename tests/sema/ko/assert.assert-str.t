--- script
begin { assert_str(5); }
--- error
error[assert]: '5' is an integer, and should be a string
  --> -e:1:20
    begin { assert_str(5); }
                       ^

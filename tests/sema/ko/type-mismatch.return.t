--- script
begin { if (pid) { return "tomato"; } return (1, 2); }
--- error
error[type-mismatch]: a probe returns an integer, '"tomato"' is a string
  --> -e:1:27
    begin { if (pid) { return "tomato"; } return (1, 2); }
                              ^~~~~~~~
error[type-mismatch]: a probe returns an integer, '(1, 2)' is (int8, int8)
  --> -e:1:46
    begin { if (pid) { return "tomato"; } return (1, 2); }
                                                 ^~~~~~

--- script
begin { print((string[3])"hello"); print((string[8])5); $s = "a"; if ($s) { } print($s && true); }
--- error
error[type-mismatch]: '"hello"' takes 6 bytes, its end included: string[3] does not hold it
  --> -e:1:15
    begin { print((string[3])"hello"); print((string[8])5); $s = "a"; if ($s) { } print($s && true); }
                  ^~~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast to string needs a string, '5' is an integer
  --> -e:1:53
    begin { print((string[3])"hello"); print((string[8])5); $s = "a"; if ($s) { } print($s && true); }
                                                        ^
error[type-mismatch]: if needs a condition, '$s' is a string
  --> -e:1:70
    begin { print((string[3])"hello"); print((string[8])5); $s = "a"; if ($s) { } print($s && true); }
                                                                         ^~~~
error[type-mismatch]: '&&' needs a number, '$s' is a string
  --> -e:1:85
    begin { print((string[3])"hello"); print((string[8])5); $s = "a"; if ($s) { } print($s && true); }
                                                                                        ^~

--- script
begin { let $a: string = 5; }
--- error
error[type-mismatch]: $a is string[8], and '5' is an integer
  --> -e:1:26
    begin { let $a: string = 5; }
                             ^

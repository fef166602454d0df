--- script
fn f(a, @m) { }
--- error
error[syntax]: a parameter of a function is a variable: $a
  --> -e:1:6
    fn f(a, @m) { }
         ^
error[syntax]: a parameter of a function is a variable: $m
  --> -e:1:9
    fn f(a, @m) { }
            ^~

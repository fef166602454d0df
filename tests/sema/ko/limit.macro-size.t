--- script
macro a(x) { x + x }
macro b(x) { a(a(a(a(x)))) }
macro c(x) { b(b(b(b(x)))) }
begin { @ = c(c(pid)); }
--- error
error[limit]: macros and functions make the script too large here
  --> -e:2:14
    macro b(x) { a(a(a(a(x)))) }
                 ^~~~~~~~~~~~~
  note: expanded from macro 'b' here
  --> -e:3:14
    macro c(x) { b(b(b(b(x)))) }
                 ^~~~~~~~~~~~~
  note: expanded from macro 'c' here
  --> -e:4:15
    begin { @ = c(c(pid)); }
                  ^~~~~~

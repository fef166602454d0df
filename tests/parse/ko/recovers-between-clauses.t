--- script
go:a go:b { if (x) { print(1); } print(2); }
go:c { print( }
go:d < + >
go:e { ok() }
--- error
error[syntax]: unexpected 'go:b', expected ',', '/', '<' or '{'
  --> -e:1:6
    go:a go:b { if (x) { print(1); } print(2); }
         ^~~~
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:2:15
    go:c { print( }
                  ^
error[syntax]: unexpected '+', expected a statement, ';' or '>'
  --> -e:3:8
    go:d < + >
           ^

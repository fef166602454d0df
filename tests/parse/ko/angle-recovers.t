--- script
go:a go:b < @ = count() >
begin { @ = ; }
--- error
error[syntax]: unexpected 'go:b', expected ',', '/', '<' or '{'
  --> -e:1:6
    go:a go:b < @ = count() >
         ^~~~
error[syntax]: unexpected ';', expected an expression
  --> -e:2:13
    begin { @ = ; }
                ^

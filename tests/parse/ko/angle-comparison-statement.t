--- script
go:alloc < @big = alloc_size > 32K; @a = 1 >
begin { print( }
--- error
error[syntax]: this '>' closes the block; a comparison inside < > is written in parentheses: (a > b)
  --> -e:1:30
    go:alloc < @big = alloc_size > 32K; @a = 1 >
                                 ^
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:2:16
    begin { print( }
                   ^

--- script
go:alloc < @big = alloc_size < 32K >
--- error
error[syntax]: a comparison inside < > is written in parentheses: (a < b)
  --> -e:1:30
    go:alloc < @big = alloc_size < 32K >
                                 ^

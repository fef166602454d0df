--- script
go:alloc < @big = alloc_size > 32K >
--- error
error[syntax]: this '>' closes the block; a comparison inside < > is written in parentheses: (a > b)
  --> -e:1:30
    go:alloc < @big = alloc_size > 32K >
                                 ^

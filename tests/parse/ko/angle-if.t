--- script
go:alloc < if alloc_size > 32K { @ = count() } >
--- error
error[syntax]: this '>' closes the block; a comparison inside < > is written in parentheses: (a > b)
  --> -e:1:26
    go:alloc < if alloc_size > 32K { @ = count() } >
                             ^

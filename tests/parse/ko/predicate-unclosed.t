--- script
go:alloc / alloc_size > 1 { @ = count() }
begin { print( }
--- error
error[syntax]: the predicate is not closed: '/' is missing before '{'
  --> -e:1:27
    go:alloc / alloc_size > 1 { @ = count() }
                              ^
  note: it starts here
  --> -e:1:10
    go:alloc / alloc_size > 1 { @ = count() }
             ^
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:2:16
    begin { print( }
                   ^

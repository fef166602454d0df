--- script
go:alloc / alloc_size > 1
--- error
error[syntax]: the predicate is never closed: it ends at a '/' before '{' or '<'
  --> -e:1:10
    go:alloc / alloc_size > 1
             ^

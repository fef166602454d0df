--- script
go:alloc /(alloc_size > 1/ { @ = count() }
--- error
error[syntax]: unexpected '/', expected ')' or ','
  --> -e:1:26
    go:alloc /(alloc_size > 1/ { @ = count() }
                             ^

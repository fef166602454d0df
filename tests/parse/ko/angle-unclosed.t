--- script
go:gopark < @ = count()
--- error
error[syntax]: this block is never closed: '>' is missing
  --> -e:1:11
    go:gopark < @ = count()
              ^

--- script
go:alloc /alloc_size = 1/ { @ = count() }
--- error
error[syntax]: unexpected '=', expected '/' before a block
  --> -e:1:22
    go:alloc /alloc_size = 1/ { @ = count() }
                         ^
  note: '=' assigns, as a statement of its own; '==' compares

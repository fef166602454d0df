--- script
go:gopark { @ = sum(alloc_size); }
--- error
error[unknown-field]: 'alloc_size' is not a field of go:gopark
  --> -e:1:21
    go:gopark { @ = sum(alloc_size); }
                        ^~~~~~~~~~
  note: these events have it: go:mallocgc

--- script
go:mallocgc { @ = lhist(alloc_size, 0, 10, 1); } go:gopark { @ = lhist(1, 0, 20, 1); }
--- error
error[map-kind]: @ has other lhist() bounds elsewhere
  --> -e:1:66
    go:mallocgc { @ = lhist(alloc_size, 0, 10, 1); } go:gopark { @ = lhist(1, 0, 20, 1); }
                                                                     ^~~~~~~~~~~~~~~~~~
  note: first used here
  --> -e:1:15
    go:mallocgc { @ = lhist(alloc_size, 0, 10, 1); } go:gopark { @ = lhist(1, 0, 20, 1); }
                  ^

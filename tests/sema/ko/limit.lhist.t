--- script
go:mallocgc { @ = lhist(alloc_size, 0, 100000, 1); }
--- error
error[limit]: lhist() needs min < max, a step above 0, and 1 to 1000 buckets
  --> -e:1:19
    go:mallocgc { @ = lhist(alloc_size, 0, 100000, 1); }
                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

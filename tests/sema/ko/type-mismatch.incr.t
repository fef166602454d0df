--- script
go:gopark { @ = comm; @++; }
--- error
error[type-mismatch]: @ holds string[16], which cannot be counted
  --> -e:1:23
    go:gopark { @ = comm; @++; }
                          ^~~

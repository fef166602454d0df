--- script
go:gopark < @ = count() }
--- error
error[syntax]: this block was opened by '<', and '>' closes it
  --> -e:1:25
    go:gopark < @ = count() }
                            ^
  note: it starts here
  --> -e:1:11
    go:gopark < @ = count() }
              ^

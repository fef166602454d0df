--- script
go:gopark < @ = count() > end { print(@) }
--- error
error[syntax]: after a block in < > the next clause starts on a new line, or behind ';'
  --> -e:1:25
    go:gopark < @ = count() > end { print(@) }
                            ^
  note: on one line it reads two ways: this '>' could also be a comparison

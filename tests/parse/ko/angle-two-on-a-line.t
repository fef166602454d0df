--- script
go:gopark < @ = a > go:goready < @ = count() >
--- error
error[syntax]: after a block in < > the next clause starts on a new line, or behind ';'
  --> -e:1:19
    go:gopark < @ = a > go:goready < @ = count() >
                      ^
  note: on one line it reads two ways: this '>' could also be a comparison

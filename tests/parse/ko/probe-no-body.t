--- script
go:gopark
--- error
error[syntax]: unexpected end of the script, expected ',', '/', '<' or '{'
  --> -e:1:10
    go:gopark
             ^

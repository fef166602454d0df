--- script
go:a go:b { @ = count() }
--- error
error[syntax]: unexpected 'go:b', expected ',', '/', '<' or '{'
  --> -e:1:6
    go:a go:b { @ = count() }
         ^~~~

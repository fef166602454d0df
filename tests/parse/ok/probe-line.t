--- script
line:main.go:12 { @ = count() }
line:/src/x/main.go:7 { @ = count() }
--- ast
clause
  probe line | main.go | 12
  body
    assign =
      map @
      call count
clause
  probe line | /src/x/main.go | 7
  body
    assign =
      map @
      call count

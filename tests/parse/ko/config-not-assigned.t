--- script
config { a = 1 }
--- error
error[syntax]: unexpected '{', expected '='
  --> -e:1:8
    config { a = 1 }
           ^

--- script
macro m($a: int64) { $a }
--- error
error[syntax]: a parameter of a macro has no type
  --> -e:1:9
    macro m($a: int64) { $a }
            ^~~~~~~~~

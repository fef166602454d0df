--- script
enum A { X = 1 }
enum A { Y = 2 }
begin { print(X); }
--- error
error[arguments]: 'enum A' is defined twice
  --> -e:2:1
    enum A { Y = 2 }
    ^~~~~~~~~~~~~~~~

--- script
struct s { int; long x; }
struct t { 5; int y; }
--- error
error[syntax]: unexpected ';', expected struct, ':', '*', a type or a name
  --> -e:1:15
    struct s { int; long x; }
                  ^
error[syntax]: unexpected '5', expected struct, '}', a type or a name
  --> -e:2:12
    struct t { 5; int y; }
               ^

--- script
struct s { int a; int 5; int b; }
begin { exit(); }
--- error
error[syntax]: unexpected '5', expected struct, ':', '*', a type or a name
  --> -e:1:23
    struct s { int a; int 5; int b; }
                          ^

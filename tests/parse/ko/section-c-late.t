--- script
begin { print(1); }
struct foo { int a; }
enum level { LOW }
--- error
error[syntax]: C definitions stand before config, imports and clauses
  --> -e:2:1
    struct foo { int a; }
    ^~~~~~~~~~~~~~~~~~~~~
error[syntax]: C definitions stand before config, imports and clauses
  --> -e:3:1
    enum level { LOW }
    ^~~~~~~~~~~~~~~~~~

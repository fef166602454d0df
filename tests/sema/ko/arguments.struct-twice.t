--- script
struct a { int x; }
struct a { int y; }
begin { @ = 1; }
--- error
error[arguments]: 'struct a' is defined twice
  --> -e:2:1
    struct a { int y; }
    ^~~~~~~~~~~~~~~~~~~
  note: the first is here
  --> -e:1:1
    struct a { int x; }
    ^~~~~~~~~~~~~~~~~~~

--- script
struct foo { int x; struct foo f; }
begin { @ = 1; }
--- error
error[type-mismatch]: the size of 'struct foo' is not known: it holds itself
  --> -e:1:21
    struct foo { int x; struct foo f; }
                        ^~~~~~~~~~
  note: a pointer to it may stand inside it

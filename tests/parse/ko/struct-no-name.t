--- script
struct { int x; };
--- error
error[syntax]: unexpected '{', expected a name
  --> -e:1:8
    struct { int x; };
           ^

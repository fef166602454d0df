--- script
struct a { int x; } __attribute__((packed
struct b { int y; } __attribute__
begin { @ = 1 }
--- error
error[syntax]: this '(' is never closed
  --> -e:1:34
    struct a { int x; } __attribute__((packed
                                     ^

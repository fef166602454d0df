--- script
struct a { int; long x; }
struct b { int x:65; }
struct c { int x[99999999999]; }
struct d { int x; } __attribute__((aligned(3)))
struct e { int x:0; }
begin { }
--- error
error[syntax]: unexpected ';', expected struct, ':', '*', a type or a name
  --> -e:1:15
    struct a { int; long x; }
                  ^
error[literal]: a bit field has 1 to 64 bits
  --> -e:2:16
    struct b { int x:65; }
                   ^
error[literal]: an array has at most 2147483647 elements
  --> -e:3:18
    struct c { int x[99999999999]; }
                     ^~~~~~~~~~~
error[literal]: an alignment is a power of two, at most 4096
  --> -e:4:21
    struct d { int x; } __attribute__((aligned(3)))
                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~
error[literal]: a bit field has 1 to 64 bits
  --> -e:5:16
    struct e { int x:0; }
                   ^

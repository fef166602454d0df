--- script
struct a { nothing_known x; }
struct b { struct unknown u; struct unknown *fine; }
struct c { struct d d; } struct d { struct c *fine; struct c c; }
struct e { int x; struct { int x; }; }
struct f { int x:33; struct e y:3; void v; }
begin { print(sizeof(struct c)); }
--- error
error[type-mismatch]: the size of 'nothing_known' is not known
  --> -e:1:12
    struct a { nothing_known x; }
               ^~~~~~~~~~~~~
error[type-mismatch]: the size of 'struct unknown' is not known: neither the script nor this kernel has such a struct
  --> -e:2:12
    struct b { struct unknown u; struct unknown *fine; }
               ^~~~~~~~~~~~~~
error[type-mismatch]: the size of 'struct c' is not known: it holds itself
  --> -e:3:53
    struct c { struct d d; } struct d { struct c *fine; struct c c; }
                                                        ^~~~~~~~
  note: a pointer to it may stand inside it
error[arguments]: 'x' is defined twice in struct e
  --> -e:4:19
    struct e { int x; struct { int x; }; }
                      ^~~~~~~~~~~~~~~~~
error[literal]: 'int' does not hold 33 bits
  --> -e:5:16
    struct f { int x:33; struct e y:3; void v; }
                   ^
error[literal]: 'struct e' does not hold 3 bits
  --> -e:5:31
    struct f { int x:33; struct e y:3; void v; }
                                  ^
error[type-mismatch]: the size of 'void' is not known
  --> -e:5:36
    struct f { int x:33; struct e y:3; void v; }
                                       ^~~~

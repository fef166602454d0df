--- script
struct point { int x; unsigned long y; char name[16]; const char *text; struct point *next; struct in_addr addr; foo_t f; uint8 b[4]; };
union u { int a; long b; }
enum colour { RED, GREEN = 4, BLUE, }
enum one { A }
--- ast
struct point
  member x: int
  member y: unsigned long
  member name: char[16]
  member text: char*
  member next: struct point *
  member addr: struct in_addr
  member f: foo_t
  member b: uint8[4]
union u
  member a: int
  member b: long
enum colour
  member RED
  member GREEN
    int 4
  member BLUE
enum one
  member A

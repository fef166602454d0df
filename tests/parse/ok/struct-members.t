--- script
struct all {
	unsigned int a:4, b:8, :2;
	int:3;
	char *text, **list, tail[4];
	const struct in_addr *addr;
	struct in_addr by_value, *p;
	struct { int x; int y; };
	union named { long l; char c[8]; } u[2], *up;
	enum { ON = 1, OFF, } ;
	enum colour { RED, GREEN } shade;
	int matrix[2][3], open[];
	volatile int v __attribute__((aligned(8)));
	const struct in_addr copy;
} __attribute__((packed)) /* and */ __attribute__ ((aligned(16)))
enum { LOOSE }
struct empty { };
--- ast
union named
  member l: long
  member c: char[8]
enum
  member ON
    int 1
  member OFF
enum colour
  member RED
  member GREEN
struct all packed align 16
  member a: unsigned int : 4
  member b: unsigned int : 8
  member : unsigned int : 2
  member : int : 3
  member text: char*
  member list: char**
  member tail: char[4]
  member addr: struct in_addr *
  member by_value: struct in_addr
  member p: struct in_addr *
  member : struct
    member x: int
    member y: int
  member u: union named[2]
  member up: union named *
  member shade: struct colour
  member matrix: int[2][3]
  member open: int[]
  member v: int
  member copy: struct in_addr
enum
  member LOOSE
struct empty

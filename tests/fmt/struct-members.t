--- script
struct all { unsigned int a:4,b:8 ,:2; char *text,**list; struct {int x;int y;}; union named { long l; char c[8]; } u[2],*up;
enum {ON=1,OFF}; int m [2][3]; }__attribute__((packed))   __attribute__ ((aligned(16)))
begin { print(sizeof(struct all)) }
--- formatted
struct all {
	unsigned int a: 4, b: 8, : 2;
	char *text, **list;
	struct { int x; int y; };
	union named { long l; char c[8]; } u[2], *up;
	enum { ON = 1, OFF };
	int m[2][3];
} __attribute__((packed)) __attribute__ ((aligned(16)))

begin { print(sizeof(struct all)); }

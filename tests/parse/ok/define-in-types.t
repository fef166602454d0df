--- script
#define LEN 16
#define WORD unsigned int
struct s { char name[LEN]; WORD n; };
begin { @ = sizeof(struct s); if (LEN > 1) { } }
--- ast
struct s
  member name: char[16]
  member n: unsigned int
clause
  probe begin
  body
    assign =
      map @
      sizeof struct s
    if
      binary >
        int 16
        int 1
    then

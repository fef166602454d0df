--- script
#define FLAG
#define TWO 2
#define SUM 1 + TWO // and what follows it
#define NAME "a name" /* another
	comment */
#define LONG (TWO + \
	3)
#define SELF SELF + 1
begin { @ = (SUM * TWO, NAME, LONG, SELF FLAG); }
--- ast
clause
  probe begin
  body
    assign =
      map @
      tuple
        binary +
          int 1
          binary *
            int 2
            int 2
        string "a name"
        binary +
          int 2
          int 3
        binary +
          name SELF
          int 1

--- script
struct a { int x; struct { int m[1] } y; struct { int n } }
struct b { char only[4] }
begin { }
--- ast
struct a
  member x: int
  member y: struct
    member m: int[1]
  member : struct
    member n: int
struct b
  member only: char[4]
clause
  probe begin
  body

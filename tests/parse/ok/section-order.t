--- script
#!/usr/bin/gotap
enum level { LOW }
struct foo { int a; }
config = { max_map_keys = 5; }
import "more.gt"
let @a = hash(5);
macro m(x) { x }
begin { @a = m(LOW); }
let @b = hash(5);
--- ast
import "more.gt"
config max_map_keys
  int 5
enum level
  member LOW
struct foo
  member a: int
declare @a hash
  int 5
declare @b hash
  int 5
macro m
  param x
  body
  value
    name x
clause
  probe begin
  body
    assign =
      map @a
      call m
        name LOW

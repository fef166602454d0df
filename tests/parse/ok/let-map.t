--- script
let @a = hash(5000);
let @b = lruhash(10)
let @ = percpuhash(2 * 8)
begin { @a[1] = 2 }
--- ast
declare @a hash
  int 5000
declare @b lruhash
  int 10
declare @ percpuhash
  binary *
    int 2
    int 8
clause
  probe begin
  body
    assign =
      map @a
        int 1
      int 2

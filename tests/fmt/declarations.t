--- script
import"a.gt"
config={a=1;b = 2}
let @x=lruhash( 10 )
struct foo{int a;struct foo*next;char b[4];};
enum E{A,B=3}
macro add($x,@m){$x+@m}
fn f($a:int64,$b:struct foo*):int64{ return - $a }
--- formatted
import "a.gt";
config = { a = 1; b = 2; }
let @x = lruhash(10);
struct foo { int a; struct foo *next; char b[4]; }
enum E { A, B = 3 }
macro add($x, @m) { $x + @m }
fn f($a: int64, $b: struct foo *): int64 { return -$a }

--- script
struct a { int x[2]; int y[3]; }
begin {
	$p = (struct a *)0;
	print($p.x == $p.y);
	print($p.x < $p.x);
	$v = $p.x;
	$v = $p.y;
	@k[$p.x] = 1;
	@k[$p.y] = 1;
	print($p.x + 1);
	printf("%d", $p.x);
}
--- error
error[type-mismatch]: these cannot be compared: '$p.x' is int32[2], '$p.y' is int32[3]
  --> -e:4:8
     print($p.x == $p.y);
           ^~~~~~~~~~~~
error[type-mismatch]: '<' needs a number, '$p.x' is int32[2]
  --> -e:5:8
     print($p.x < $p.x);
           ^~~~
error[type-mismatch]: $v is int32[2], and '$p.y' is int32[3]
  --> -e:7:7
     $v = $p.y;
          ^~~~
error[map-kind]: key 1 of @k is int32[2] elsewhere, and '$p.y' is int32[3]
  --> -e:9:5
     @k[$p.y] = 1;
        ^~~~
  note: first used here
  --> -e:8:2
     @k[$p.x] = 1;
     ^~~~~~~~
error[type-mismatch]: '+' needs a number, '$p.x' is int32[2]
  --> -e:10:8
     print($p.x + 1);
           ^~~~
error[format]: %d takes an integer, '$p.x' is int32[2]
  --> -e:11:15
     printf("%d", $p.x);
                  ^~~~

--- script
begin {
	$t = (1, 2);
	$u = (1, "a");
	$p = &$t;
	$p = &$u;
	print($p.x);
	$a = (1, 2, 3);
	print($t == $a);
	$s = "a";
	print($s + "b");
	print($s < "b");
}
--- error
error[type-mismatch]: $p is *(int8, string[8]), and '&$t' is *(int8, int8)
  --> -e:4:7
     $p = &$t;
          ^~~
error[type-mismatch]: '.x' needs a struct, '*$p' is (int8, string[8])
  --> -e:6:8
     print($p.x);
           ^~
error[type-mismatch]: these cannot be compared: '$t' is (int8, int8), '$a' is (int8, int8, int8)
  --> -e:8:8
     print($t == $a);
           ^~~~~~~~
error[type-mismatch]: '+' needs a number, '$s' is a string
  --> -e:10:8
     print($s + "b");
           ^~
error[type-mismatch]: '<' needs a number, '$s' is a string
  --> -e:11:8
     print($s < "b");
           ^~

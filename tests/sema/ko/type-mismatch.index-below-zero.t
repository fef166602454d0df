--- script
begin {
	$i = -1;
	$s = "abc";
	print($s[$i]);
	$p = (uint8 *)0;
	print($p[$i - 1]);
	$a = (int8[4])(uint32)1;
	print($a[(int64)2 + $i]);
}
--- error
error[type-mismatch]: '$i' is int8 and may be below zero, which no index is: (uint64)($i) says that it is not
  --> -e:4:11
     print($s[$i]);
              ^~
error[type-mismatch]: '$i - 1' is int64 and may be below zero, which no index is: (uint64)($i - 1) says that it is not
  --> -e:6:11
     print($p[$i - 1]);
              ^~~~~~
error[type-mismatch]: '(int64)2 + $i' is int64 and may be below zero, which no index is: (uint64)((int64)2 + $i) says that it is not
  --> -e:8:11
     print($a[(int64)2 + $i]);
              ^~~~~~~~~~~~~

--- script
begin {
	$b = buf("hi", 2);
	print($b < $b);
	print($b == "hi");
	print($b == 2);
	print(username == strftime("%H", nsecs));
}
--- error
error[type-mismatch]: '<' needs a number, '$b' is buffer[16]
  --> -e:3:8
     print($b < $b);
           ^~
error[type-mismatch]: '==' needs a number, '$b' is buffer[16]
  --> -e:4:8
     print($b == "hi");
           ^~
error[type-mismatch]: '==' needs a number, '$b' is buffer[16]
  --> -e:5:8
     print($b == 2);
           ^~
error[type-mismatch]: '==' needs a number, 'username' is user
  --> -e:6:8
     print(username == strftime("%H", nsecs));
           ^~~~~~~~

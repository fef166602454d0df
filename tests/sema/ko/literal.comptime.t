--- script
begin {
	$x = 1;
	print(comptime ($x + 1));
	if comptime ($x == 1) { print(1); }
	print(comptime nsecs ? 1 : 2);
	if comptime (is_integer($x)) { print($unset); }
}
--- error
error[literal]: '$x + 1' is not known while compiling
  --> -e:3:8
     print(comptime ($x + 1));
           ^~~~~~~~~~~~~~~~~
error[literal]: '$x == 1' is not known while compiling
  --> -e:4:5
     if comptime ($x == 1) { print(1); }
        ^~~~~~~~~~~~~~~~~~
error[literal]: 'nsecs' is not known while compiling
  --> -e:5:8
     print(comptime nsecs ? 1 : 2);
           ^~~~~~~~~~~~~~
error[unknown-variable]: $unset has no value here
  --> -e:6:39
     if comptime (is_integer($x)) { print($unset); }
                                          ^~~~~~

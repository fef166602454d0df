--- script
struct two { int x[2]; }
begin {
	$a = (uint8[4])(uint32)1;
	print((uint64)$a);
	print((uint8[10])"hello");
	print((uint8[16])(1, 2));
	print((int8[2])(uint32)7);
	print((uint8[8])*(struct two *)0);
	print((struct two)5);
}
--- error
error[type-mismatch]: a cast between an array and a number or a string needs one size: '$a' has 4 bytes, uint64 8
  --> -e:4:8
     print((uint64)$a);
           ^~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '"hello"' has 6 bytes, uint8[10] 10
  --> -e:5:8
     print((uint8[10])"hello");
           ^~~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '(1, 2)' has 2 bytes, uint8[16] 16
  --> -e:6:8
     print((uint8[16])(1, 2));
           ^~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '(uint32)7' has 4 bytes, int8[2] 2
  --> -e:7:8
     print((int8[2])(uint32)7);
           ^~~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '*(struct two *)0' has 8 bytes, uint8[8] 8
  --> -e:8:8
     print((uint8[8])*(struct two *)0);
           ^~~~~~~~~~~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '5' has 1 bytes, struct two 8
  --> -e:9:8
     print((struct two)5);
           ^~~~~~~~~~~~~

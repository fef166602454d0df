--- script
struct a { int x; } struct b { int x; float f; int bits:3; }
begin {
	$p = (struct a *)0;
	$p = (struct b *)0;
	$q = (int32 *)0;
	print($q - $q);
	print($q * 2);
	print(2 - $q);
	print(*comm);
	print(*(void *)8);
	print(&pid);
	print(&((struct b *)0)->bits);
	$q = 5;
	$a = *$p;
	print(!$q);
	@m = count();
	print(&@m);
	print(((struct b *)0).f);
	$i = $a["x"];
}
--- error
error[type-mismatch]: $p is *struct a, and '(struct b *)0' is *struct b
  --> -e:4:7
     $p = (struct b *)0;
          ^~~~~~~~~~~~~
error[type-mismatch]: '-' needs a number, '$q' is *int32
  --> -e:6:8
     print($q - $q);
           ^~
error[type-mismatch]: '*' needs a number, '$q' is *int32
  --> -e:7:8
     print($q * 2);
           ^~
error[type-mismatch]: '-' needs a number, '$q' is *int32
  --> -e:8:12
     print(2 - $q);
               ^~
error[type-mismatch]: '*' needs a pointer, 'comm' is a string
  --> -e:9:9
     print(*comm);
            ^~~~
error[type-mismatch]: the size of what it points to is not known, '(void*)8' is pointer
  --> -e:10:9
     print(*(void *)8);
            ^~~~~~~~~
error[type-mismatch]: '&' takes a $variable, a value of a map or a member that is no bit field
  --> -e:11:9
     print(&pid);
            ^~~
error[type-mismatch]: '&' takes a $variable, a value of a map or a member that is no bit field
  --> -e:12:9
     print(&((struct b *)0)->bits);
            ^~~~~~~~~~~~~~~~~~~~~
error[type-mismatch]: $q is *int32, and '5' is an integer
  --> -e:13:7
     $q = 5;
          ^
error[type-mismatch]: '!' needs a number, '$q' is *int32
  --> -e:15:9
     print(!$q);
            ^~
error[type-mismatch]: '&' takes a $variable, a value of a map or a member that is no bit field
  --> -e:17:9
     print(&@m);
            ^~
error[kernel]: 'f' is of a kind that scripts cannot use: float
  --> -e:18:8
     print(((struct b *)0).f);
           ^~~~~~~~~~~~~~~~~
error[type-mismatch]: only tuples and strings have elements by number, '$a' is struct a
  --> -e:19:7
     $i = $a["x"];
          ^~

--- script
struct foo { int first; struct { int second; }; }
begin {
	print(((struct foo *)0).frist);
	$f = *(struct foo *)0;
	print($f.secnd);
	print(((struct foo *)0)->first.x);
	print(offsetof(struct foo, nope));
}
--- error
error[unknown-field]: struct foo has no field 'frist'
  --> -e:3:26
     print(((struct foo *)0).frist);
                             ^~~~~
  note: did you mean 'first'?
error[unknown-field]: struct foo has no field 'secnd'
  --> -e:5:11
     print($f.secnd);
              ^~~~~
  note: did you mean 'second'?
error[type-mismatch]: '.x' needs a struct, '((struct foo *)0)->first' is an integer
  --> -e:6:8
     print(((struct foo *)0)->first.x);
           ^~~~~~~~~~~~~~~~~~~~~~~~
error[unknown-field]: struct foo has no field 'nope'
  --> -e:7:8
     print(offsetof(struct foo, nope));
           ^~~~~~~~~~~~~~~~~~~~~~~~~~

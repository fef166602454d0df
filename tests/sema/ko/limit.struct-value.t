--- script
struct large { long words[1000]; }
begin {
	$p = (struct large *)0;
	print($p.words[1000]);
	$copy = *$p;
	$w = $p.words;
	print($p.words[999]);
	print(*curtask);
}
--- error
error[limit]: the array has 1000 elements
  --> -e:4:17
     print($p.words[1000]);
                    ^~~~
error[limit]: '*$p' is 8000 bytes, and a value holds 4096: take members of it
  --> -e:5:10
     $copy = *$p;
             ^~~
error[limit]: '$p.words' is 8000 bytes, and a value holds 4096: take members of it
  --> -e:6:7
     $w = $p.words;
          ^~~~~~~~

--- script
macro f(x) { if (x) { 1 } else { 2 } } begin { print(if (1) {1} else if (2) {3} else {4}); $a = if (pid) {
$b = 1;
$b } else { 2 };
{ if ($a) { 1 } else { 2 } } if ($a) { 3 } else { 4 } }
--- formatted
macro f(x) {
	if (x) { 1 } else { 2 }
}

begin {
	print(if (1) { 1 } else if (2) { 3 } else { 4 });
	$a = if (pid) {
		$b = 1;
		$b
	} else { 2 };
	{
		if ($a) { 1 } else { 2 }
	}
	if ($a) { 3; } else { 4; }
}

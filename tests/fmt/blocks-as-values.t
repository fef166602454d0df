--- script
begin { $v={let $q : uint8=1;$q+1}; { print(1) } }
--- formatted
begin {
	$v = { let $q: uint8 = 1; $q + 1 };
	{ print(1) }
}

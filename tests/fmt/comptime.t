--- script
begin { if comptime(is_str(comm)){ print(comptime 1+2); } $x = comptime is_integer(1)?typeinfo( $y ).full_type:""; }
--- formatted
begin {
	if comptime (is_str(comm)) { print(comptime 1 + 2); }
	$x = comptime is_integer(1) ? typeinfo($y).full_type : "";
}

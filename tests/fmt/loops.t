--- script
begin { for($i:0..10){ print($i) } for ( $kv:@x ) { continue } while($x<3){ break } unroll(5){ @++ } }
--- formatted
begin {
	for ($i : 0..10) { print($i); }
	for ($kv : @x) { continue; }
	while ($x < 3) { break; }
	unroll (5) { @++; }
}

--- script
struct part { char name[4]; short n; }
struct all { struct part p; struct part *next; int m[2][3]; unsigned char raw[6]; unsigned long long big; const char *text; bool b; unsigned bits:3; int sbits:5; }
begin {
	$v = (uint64)1;
	$p = (struct all *)&$v;
	$whole = *$p;
	$part = $p.p;
	$next = $p->next;
	$deep = $p.next.n;
	$name = $p.p.name;
	$m = $p.m;
	$row = $p.m[1];
	$elem = $row[0];
	$raw = $whole.raw;
	$big = $whole.big;
	$text = $p.text;
	$b = $p.b;
	$bits = $p.bits;
	$sbits = $whole.sbits;
	$pp = &$p;
	$one = (uint16 *)0;
	$void = (void *)8;
	@map[$part] = $row;
	$addr = &@map[$part];
	$size = (size_t)1;
	let $declared: struct part;
	let $array: uint8_t[4];
}
--- types
; types
map @map[struct part]: int32[3]
probe begin
    clause
        $v: uint64
        $p: *struct all
        $whole: struct all
        $part: struct part
        $next: *struct part
        $deep: int16
        $name: string[8]
        $m: int32[2][3]
        $row: int32[3]
        $elem: int32
        $raw: uint8[6]
        $big: uint64
        $text: *char
        $b: bool
        $bits: uint32
        $sbits: int32
        $pp: *struct all *
        $one: *uint16
        $void: pointer
        $addr: *int[3]
        $size: uint64
        $declared: struct part
        $array: uint8[4]

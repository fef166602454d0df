--- script
struct foo { int a; char name[4]; }
enum colour { RED, GREEN }
config = { unstable_typeinfo = enable; }
begin {
	$x = (int16)1;
	print(typeinfo($x));
	print(typeinfo("abc"));
	print(typeinfo((1, ("a", true))));
	print(typeinfo((a=1, b="x")));
	print(typeinfo(string[4]));
	print(typeinfo(int8[4]));
	$p = (struct foo *)0;
	print(typeinfo($p));
	print(typeinfo($p->name).full_type);
	print(typeinfo(struct foo).base_type);
	print(typeinfo(GREEN));
	@n = count();
	@k[1, "x"] = 2;
	print(typeinfo(@n).base_type);
	print(typeinfo(@k).full_type);
	print(typeinfo(@k[1, "x"]).full_type);
	let $c;
	let $e;
	let $d;
	$a = 1;
	if comptime (typeinfo($a).full_type == "int64") {
		if comptime (typeinfo($d).full_type == "int64") { $c = (int16)3; }
		$e = (int32)1;
	}
	$a = (int64)2;
	if comptime (typeinfo($e).full_type == "int32") { $d = (int64)3; }
	print(typeinfo($c).full_type);
	if comptime (typeinfo($x) == typeinfo("abc")) { $x = "text"; } else { $x = 2; }
	print((typeinfo($x) == typeinfo((int16)0), typeinfo($x) != typeinfo(1)));
	clear(@n);
	clear(@k);
}
--- expect
{ .btf_id = 0, .base_type = int, .full_type = int16 }
{ .btf_id = 0, .base_type = string, .full_type = string[4] }
{ .btf_id = 0, .base_type = tuple, .full_type = (int8,(string[2],bool)) }
{ .btf_id = 0, .base_type = record, .full_type = record { .a = int8, .b = string[2] } }
{ .btf_id = 0, .base_type = string, .full_type = string[4] }
{ .btf_id = 0, .base_type = array, .full_type = int8[4] }
{ .btf_id = 0, .base_type = pointer, .full_type = struct foo * }
string[5]
c_type
{ .btf_id = 0, .base_type = int, .full_type = enum colour }
count_t
(int8,string[2])
int8
int16
(true, true)



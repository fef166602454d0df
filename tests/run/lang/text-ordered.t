--- script
begin {
	print(("a" < "b", "b" < "a", "" < "a", "ab" < "abc"));
	print(("a" <= "a", "b" >= "ba", "z" > "aa"));
	print("go" + "tap" == "gotap");
	if ("x" > "y") { print("no"); } else { print("yes"); }
}
--- expect
(true, false, true, true)
(true, false, true)
true
yes



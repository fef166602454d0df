--- script
begin { @a = "hello"; if (@a == "hello") { print("yes"); } clear(@a); }
--- expect
yes



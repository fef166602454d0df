--- script
begin { $s = "hello"; print(strlen($s)); @s = "hi"; print(strlen(@s)); clear(@s); }
--- expect
5
2



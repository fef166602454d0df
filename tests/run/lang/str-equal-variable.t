--- script
begin { $a = "hello"; $b = "hello"; if ($a == $b) { print("yes"); } }
--- expect
yes



--- script
begin { $a = "hhvm"; $b = "hhvm-proc"; if (strncmp($a, $b, 4) == 0) { print("same"); } }
--- expect
same



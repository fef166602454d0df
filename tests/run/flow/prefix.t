--- script
begin { $a = 10; $b = --$a; print(($a, $b)); }
--- expect
(9, 9)



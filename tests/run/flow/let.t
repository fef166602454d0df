--- script
begin { let $a = 1; let $b; if ($a == 1) { $b = "hello"; $a = 2; } print(($a, $b)); }
--- expect
(2, hello)



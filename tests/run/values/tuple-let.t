--- script
begin { let $t: (int64, string) = (1, "abc"); print($t); print($t.1); exit(); }
--- expect
(1, abc)
abc



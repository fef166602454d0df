--- script
begin { for ($i : 0..300) { @[$i] = $i; } print(len(@)); for ($i : 0..100) { delete(@, $i); } print(len(@)); clear(@); exit(); }
--- expect
300
200



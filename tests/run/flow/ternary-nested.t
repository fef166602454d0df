--- script
begin { for ($i : -1..2) { print($i < 0 ? "minus" : $i == 0 ? "zero" : "plus"); } }
--- expect
minus
zero
plus



--- script
begin { @ = 5; print(delete(@)); print(delete(@)); exit(); }
--- expect
true
false



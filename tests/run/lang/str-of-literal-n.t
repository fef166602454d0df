--- script
begin { print(str("hello", 3)); print(str("hello", 9)); }
--- expect
hel
hello



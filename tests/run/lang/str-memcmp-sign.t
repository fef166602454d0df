--- script
begin { if (memcmp("abc", "abd", 3) < 0) { print("below"); } if (memcmp("b", "a", 1) > 0) { print("above"); } }
--- expect
below
above



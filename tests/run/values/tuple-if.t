--- script
begin { $t = (1, (2, "x")); if ($t == (1, (2, "x"))) { print("same"); } if ($t != (1, (2, "x"))) { print("differs"); } exit(); }
--- expect
same



--- script
begin { @[1] = 5; if (delete(@, 1)) { print("gone"); } if (!delete(@, 1)) { print("none"); } $d = delete(@[7]); print($d); exit(); }
--- expect
gone
none
false



flags: -q
--- script
begin { printf("%s|%d|%s\n", $1, $2, $3); if ($1 == "") { print("none"); } }
--- expect
|0|
none



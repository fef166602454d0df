flags: -q
--- script
begin { printf("%d/%s/\n", $1, str($2)); exit(); }
--- regex
^0//$

status: 69
--- script
begin { exit(69); }
--- expect



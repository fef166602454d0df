--- script
begin:1 { exit(); }

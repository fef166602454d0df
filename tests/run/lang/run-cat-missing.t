flags: -q
--- script
begin { cat("/no/such/%s", "file"); }
--- expect



--- stderr
gotap: cat: /no/such/file: No such file or directory

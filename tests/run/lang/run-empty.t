--- script
begin { }
--- expect



--- script
begin { print(("[", str($1 + 1), str($1), "]")); }
--- expect
([, , , ])



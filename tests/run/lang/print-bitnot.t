--- script
begin { print(~5); }
--- expect
-6



--- script
begin { print(~5); }
--- expect
18446744073709551610



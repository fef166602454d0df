--- script
begin { if ("abc" != "abd") { print("yes"); } }
--- expect
yes



--- script
begin { if ("abc" == "abc") { print("yes"); } }
--- expect
yes



--- script
begin { if ("" == "") { print("yes"); } }
--- expect
yes



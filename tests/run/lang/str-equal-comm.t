--- script
begin { if (comm == "gotap") { print("yes"); } }
--- expect
yes



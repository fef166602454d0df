--- script
begin { if ("abc" == "abcd") { print("wrong"); } else { print("differ"); } }
--- expect
differ



--- script
begin { if ("abcdefgh" == "abcdefghi") { print("wrong"); } else { print("differ"); } }
--- expect
differ



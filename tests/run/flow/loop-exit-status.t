status: 3
--- script
begin { while (1) { exit(3); } print("never"); } interval:10s { print("never"); }
--- expect



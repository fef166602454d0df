--- script
begin { while (0) { print("here"); } print("behind"); }
--- expect
behind



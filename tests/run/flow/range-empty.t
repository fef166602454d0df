--- script
begin { for ($i : 1..0) { print("here"); } print("behind"); }
--- expect
behind



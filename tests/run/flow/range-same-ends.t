--- script
begin { for ($i : 5..5) { print("here"); } print("behind"); }
--- expect
behind



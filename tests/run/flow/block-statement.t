--- script
begin { { print("in"); } print("out"); }
--- expect
in
out



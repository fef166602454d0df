--- script
begin { print(""); }
--- expect




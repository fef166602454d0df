--- script
begin { print(signal_name(9)); }
--- expect
Killed



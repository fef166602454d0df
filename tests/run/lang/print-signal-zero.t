--- script
begin { print(signal_name(0)); }
--- expect
Unknown signal 0



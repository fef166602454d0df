--- script
begin { print(signal_name(1024)); }
--- expect
N/A



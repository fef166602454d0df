--- script
begin { print(curtask.comm[0]); exit(); }
--- expect
103



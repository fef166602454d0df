--- script
begin { print(1); return; print(2); } end { print(3); }
--- expect
1
3



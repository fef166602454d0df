status: 255
--- script
begin { print(1); exit(2); }
end { exit(-1); }
--- expect
1



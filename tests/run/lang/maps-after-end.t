--- script
begin { @x = 1; } end { printf("end\n"); @x = 2; }
--- expect
end


@x: 2

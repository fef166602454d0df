--- script
begin { printf("<%v>\n", (x=1, y=-1)); exit(); }
--- expect
<{ .x = 1, .y = -1 }>



--- script
begin { printf("IP: %s, %s, %s, %s\n", ntop(1), ntop(0x0100007f), ntop(0xffff0000), ntop(0x0000ffff)); }
--- expect
IP: 1.0.0.0, 127.0.0.1, 0.0.255.255, 255.255.0.0



--- script
begin { $m = "\x05\x04\x03\x02\x01\xff"; @[macaddr($m)] = 1; }
--- expect


@[05:04:03:02:01:FF]: 1

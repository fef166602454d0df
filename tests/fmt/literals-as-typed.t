--- script
begin { @ = 0x1F; @b = 1_000; @c = 1500us; @d = "\x41\t" }
--- formatted
begin { @ = 0x1F; @b = 1_000; @c = 1500us; @d = "\x41\t"; }

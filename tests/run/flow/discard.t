--- script
begin { _ = has_key(@a, 1); _ = { 1 }; @a[2] = 1; }
--- expect


@a[2]: 1

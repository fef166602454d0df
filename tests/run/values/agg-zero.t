--- script
begin { @c["a"] = count(); zero(@c); }
interval:ms:50 { @s = sum(4); exit(); }
--- expect


@c[a]: 0
@s: 4

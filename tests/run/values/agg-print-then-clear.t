--- script
begin { @c["a"] = count(); print(@c); clear(@c); }
interval:ms:50 { @c["a"] = count(); @c["b"] = count(); exit(); }
--- expect
@c[a]: 1


@c[a]: 1
@c[b]: 1

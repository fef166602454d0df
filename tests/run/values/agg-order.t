--- script
begin { @[1] = sum(30); @[2] = sum(-5); @[3] = sum(10); @c["x"] = count(); @c["y"] = count(); @c["y"] = count(); exit(); }
--- expect


@[2]: -5
@[3]: 10
@[1]: 30
@c[x]: 1
@c[y]: 2

--- script
begin { @[1] = topk(1, "x"); @[1] = topk(1, "y"); @[1] = topk(1, "y"); @[2] = topk(1, "z"); exit(); }
--- expect


@[2, z]: 1
@[1, y]: 2

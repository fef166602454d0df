--- script
begin { @ = topk(2, "a", 5); @ = topk(2, "b", 6); @ = topk(2, "c", 7); @ = topk(2, "a", 5); exit(); }
--- expect


@[c]: 7
@[a]: 10

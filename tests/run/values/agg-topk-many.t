--- script
begin { for ($i : 0..500) { @ = topk(2, $i % 10, $i); } exit(); }
--- expect


@[8]: 12650
@[9]: 12700

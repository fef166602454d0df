--- script
begin { @["x"] = quantiles(7); @["y"] = quantiles(31); @["y"] = quantiles(-5); exit(); }
--- expect


@[x]: { .count = 1, .p50 = 7, .p90 = 7, .p99 = 7, .p99.9 = 7, .max = 7 }
@[y]: { .count = 2, .p50 = 0, .p90 = 31, .p99 = 31, .p99.9 = 31, .max = 31 }

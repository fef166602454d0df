--- script
begin { @ = quantiles(1); @ = quantiles(2); @ = quantiles(3); @ = quantiles(4); exit(); }
--- expect


@: { .count = 4, .p50 = 2, .p90 = 4, .p99 = 4, .p99.9 = 4, .max = 4 }

--- script
begin { @d = sum(duration(1500)); @d = sum(duration(500)); @b["x"] = max(bytes(2048)); @q = quantiles(duration(20)); exit(); }
--- expect


@b[x]: 2KiB
@d: 2us
@q: { .count = 1, .p50 = 20ns, .p90 = 20ns, .p99 = 20ns, .p99.9 = 20ns, .max = 20ns }

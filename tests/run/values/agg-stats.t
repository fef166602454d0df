--- script
begin { @stats = stats(1); @stats = stats(2); @stats = stats(3); exit(); }
--- expect


@stats: { .count = 3, .average = 2, .total = 6 }

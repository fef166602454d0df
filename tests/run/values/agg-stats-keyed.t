--- script
begin { @["curl"] = stats(2); @["zsh"] = stats(10); @["curl"] = stats(4); exit(); }
--- expect


@[curl]: { .count = 2, .average = 3, .total = 6 }
@[zsh]: { .count = 1, .average = 10, .total = 10 }

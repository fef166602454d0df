--- script
begin { $e = 1; @e = 1; print(strerror(@e)); @[strerror($e)] = 2; print(signal_name(@e + 1)); }
--- expect
Operation not permitted
Interrupt


@[Operation not permitted]: 2
@e: 1

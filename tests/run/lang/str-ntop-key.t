--- script
begin { @[ntop(0x0100007f)] = 1; @v = ntop(1); }
--- expect


@[127.0.0.1]: 1
@v: 1.0.0.0

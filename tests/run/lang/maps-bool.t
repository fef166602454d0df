--- script
begin { @b = true; @c = 1 == 2; }
--- expect


@b: true
@c: false

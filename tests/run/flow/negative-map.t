--- script
begin { @ = -11; @s = sum(10); @s = sum(-20); }
--- expect


@: -11
@s: -10

--- script
begin { @a = avg(5); @c = count(); @s = sum(5); @mn = min(1); @mx = max(-1); print((@a, @c, @s, @mn, @mx)); clear(@a); clear(@c); clear(@s); clear(@mn); clear(@mx); exit(); }
--- expect
(5, 1, 5, 1, -1)



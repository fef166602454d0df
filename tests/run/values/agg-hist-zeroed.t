--- script
begin { @h = hist(2); zero(@h); } interval:ms:50 { @s = sum(1); exit(); }
--- regex
^@s: 1$

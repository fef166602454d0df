--- script
begin { @s = "a much longer one"; @s = "b"; print(@s); clear(@s); }
--- expect
@s: b



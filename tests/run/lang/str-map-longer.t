--- script
begin { @s = "a"; @s = "a much longer one"; print(@s); clear(@s); }
--- expect
@s: a much longer one



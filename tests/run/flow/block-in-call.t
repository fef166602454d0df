--- script
begin { print({ let $x = "in"; $x }); }
--- expect
in



flags: -q
params: interval:10ms end
--- script
$1 { printf("%s\n", probe); exit(); }
$2 { printf("%s, too\n", probe); }
--- expect
interval:10ms
end, too



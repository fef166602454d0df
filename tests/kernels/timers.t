--- script
profile:hz:99 { @p = count(); } interval:100ms { @i++; if (@i == 5) { exit(); } }
end { print(@p > 0); clear(@p); clear(@i); }
--- expect
true



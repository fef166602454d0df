flags: -l
--- script
begin { }
interval:s:1, interval:ms:5 { }
tracepoint:sched:sched_switc* { @ = count(); }
interval:s:1 { print(1); }
end { }
--- expect
begin
interval:s:1
interval:ms:5
tracepoint:sched:sched_switch
end

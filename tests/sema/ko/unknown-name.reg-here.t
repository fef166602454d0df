--- script
begin { print(reg("ax")); }
--- error
error[unknown-name]: 'reg' exists only in uprobe:, kprobe:, go: and profile: probes, not in begin
  --> -e:1:15
    begin { print(reg("ax")); }
                  ^~~~~~~~~

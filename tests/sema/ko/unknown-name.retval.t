--- script
begin { print(retval); }
--- error
error[unknown-name]: 'retval' exists only in uretprobe:, kretprobe: and fexit:, not in begin
  --> -e:1:15
    begin { print(retval); }
                  ^~~~~~

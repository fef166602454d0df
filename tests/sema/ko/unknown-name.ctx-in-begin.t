--- script
begin { print(ctx); }
--- error
error[unknown-name]: 'ctx' exists only in probes that the kernel runs, not in begin
  --> -e:1:15
    begin { print(ctx); }
                  ^~~

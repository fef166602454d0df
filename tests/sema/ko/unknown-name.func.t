--- script
interval:1s { print(func); }
--- error
error[unknown-name]: 'func' exists only in probes of a function, not in interval:1s
  --> -e:1:21
    interval:1s { print(func); }
                        ^~~~

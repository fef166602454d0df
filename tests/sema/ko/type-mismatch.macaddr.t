--- script
begin { print(macaddr(true)); }
--- error
error[type-mismatch]: macaddr() needs a pointer to six bytes, 'true' is bool
  --> -e:1:23
    begin { print(macaddr(true)); }
                          ^~~~

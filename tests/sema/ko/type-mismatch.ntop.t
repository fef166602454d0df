--- script
begin { print(ntop("abc")); }
--- error
error[type-mismatch]: ntop() needs a pointer, an integer (IPv4) or 16 bytes (IPv6), '"abc"' is a string
  --> -e:1:20
    begin { print(ntop("abc")); }
                       ^~~~~

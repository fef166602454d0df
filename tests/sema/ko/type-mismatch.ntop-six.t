--- script
begin { print(ntop(10, 1)); }
--- error
error[type-mismatch]: ntop() needs a pointer, an integer (IPv4) or 16 bytes (IPv6), '1' is an integer
  --> -e:1:24
    begin { print(ntop(10, 1)); }
                           ^

--- script
begin { print(ntop(10, pton("1.2.3.4"))); print(1 == pton("0.0.0.1")); }
--- error
error[type-mismatch]: ntop() needs a pointer, an integer (IPv4) or 16 bytes (IPv6), 'pton("1.2.3.4")' is uint8[4]
  --> -e:1:24
    begin { print(ntop(10, pton("1.2.3.4"))); print(1 == pton("0.0.0.1")); }
                           ^~~~~~~~~~~~~~~
error[type-mismatch]: these cannot be compared: '1' is an integer, 'pton("0.0.0.1")' is uint8[4]
  --> -e:1:49
    begin { print(ntop(10, pton("1.2.3.4"))); print(1 == pton("0.0.0.1")); }
                                                    ^~~~~~~~~~~~~~~~~~~~

--- script
struct nic { char name[4]; char mac[6]; uint8_t part[3]; }
begin { $n = (struct nic *)0; print(macaddr($n.mac)); print(macaddr($n.name)); print(macaddr($n.part)); }
--- error
error[type-mismatch]: macaddr() needs a pointer to six bytes, '$n.name' is a string
  --> -e:2:69
    begin { $n = (struct nic *)0; print(macaddr($n.mac)); print(macaddr($n.name)); print(macaddr($n.part)); }
                                                                        ^~~~~~~
error[type-mismatch]: macaddr() needs a pointer to six bytes, '$n.part' is *uint8_t
  --> -e:2:94
    begin { $n = (struct nic *)0; print(macaddr($n.mac)); print(macaddr($n.name)); print(macaddr($n.part)); }
                                                                                                 ^~~~~~~

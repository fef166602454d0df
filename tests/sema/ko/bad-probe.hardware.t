--- script
hardware:cachemisses { @ = count(); }
--- error
error[bad-probe]: there is no hardware event 'cachemisses'
  --> -e:1:1
    hardware:cachemisses { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~
  note: did you mean 'cache-misses'?

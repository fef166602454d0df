--- script
begin { @ = sizeof(struct nope); }
--- error
error[type-mismatch]: the size of 'struct nope' is not known: neither the script nor this kernel has such a struct
  --> -e:1:27
    begin { @ = sizeof(struct nope); }
                              ^~~~

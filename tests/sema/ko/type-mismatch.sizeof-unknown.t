--- script
begin { @ = sizeof(struct nope); }
--- error
error[type-mismatch]: the size of 'struct nope' is not known: no such struct is defined in the script
  --> -e:1:27
    begin { @ = sizeof(struct nope); }
                              ^~~~

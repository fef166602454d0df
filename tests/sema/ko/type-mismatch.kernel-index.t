--- script
begin { print(curtask.cpus_mask.bits["a"]); }
--- error
error[type-mismatch]: an index is a number, '"a"' is a string
  --> -e:1:38
    begin { print(curtask.cpus_mask.bits["a"]); }
                                         ^~~

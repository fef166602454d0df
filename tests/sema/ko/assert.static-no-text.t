--- script
begin { static_assert(sizeof(uint32) == 8); }
--- error
error[assert]: this does not hold
  --> -e:1:9
    begin { static_assert(sizeof(uint32) == 8); }
            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

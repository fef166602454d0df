--- script
begin { static_assert(1 == 2, "numbers differ"); }
--- error
error[assert]: numbers differ
  --> -e:1:9
    begin { static_assert(1 == 2, "numbers differ"); }
            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

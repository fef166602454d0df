--- script
begin { static_assert(pid == 1, "not init"); }
--- error
error[assert]: static_assert() is decided while compiling, and this is known only when it runs: use assert()
  --> -e:1:23
    begin { static_assert(pid == 1, "not init"); }
                          ^~~~~~~~

--- script
begin { @ = offsetof(pid, y); }
--- error
error[type-mismatch]: offsetof() takes a struct that the script defines
  --> -e:1:13
    begin { @ = offsetof(pid, y); }
                ^~~~~~~~~~~~~~~~

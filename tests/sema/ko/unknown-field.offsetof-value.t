--- script
begin { @ = offsetof(pid, y); }
--- error
error[unknown-field]: 'pid' is no struct, to have a field 'y'
  --> -e:1:13
    begin { @ = offsetof(pid, y); }
                ^~~~~~~~~~~~~~~~

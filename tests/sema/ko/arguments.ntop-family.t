--- script
begin { print(ntop(3, 1)); }
--- error
error[arguments]: the family of ntop() is 2 (AF_INET) or 10 (AF_INET6)
  --> -e:1:20
    begin { print(ntop(3, 1)); }
                       ^

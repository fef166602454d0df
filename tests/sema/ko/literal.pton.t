--- script
begin { print(pton("300.1.1.1")); }
--- error
error[literal]: "300.1.1.1" is no IP address
  --> -e:1:20
    begin { print(pton("300.1.1.1")); }
                       ^~~~~~~~~~~

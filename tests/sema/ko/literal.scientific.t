--- script
begin { print(1e1_0 + 2e3); print(12e4); print(1_0e2); print(0e1); }
--- error
error[literal]: '12e4': one digit from 1 to 9 stands before the e
  --> -e:1:35
    begin { print(1e1_0 + 2e3); print(12e4); print(1_0e2); print(0e1); }
                                      ^~~~
error[literal]: '1_0e2': one digit from 1 to 9 stands before the e
  --> -e:1:48
    begin { print(1e1_0 + 2e3); print(12e4); print(1_0e2); print(0e1); }
                                                   ^~~~~
error[literal]: '0e1': one digit from 1 to 9 stands before the e
  --> -e:1:62
    begin { print(1e1_0 + 2e3); print(12e4); print(1_0e2); print(0e1); }
                                                                 ^~~

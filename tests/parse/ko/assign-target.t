--- script
begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
--- error
error[syntax]: only a $variable or a @map can be assigned to
  --> -e:1:9
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
            ^~~
error[syntax]: only a $variable or a @map can be assigned to
  --> -e:1:18
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
                     ^~~
error[syntax]: only a $variable or a @map can be assigned to
  --> -e:1:28
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
                               ^~~~~~
error[syntax]: only a $variable or a @map can be assigned to
  --> -e:1:40
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
                                           ^~~
error[syntax]: only a $variable or a @map can be incremented
  --> -e:1:49
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
                                                    ^~~
error[syntax]: only a $variable or a @map can be decremented
  --> -e:1:58
    begin { pid = 1; f() += 2; args.x = 3; *$p = 4; (1)++; --pid }
                                                             ^~~

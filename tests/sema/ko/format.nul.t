--- script
begin { printf("a\0b"); }
--- error
error[format]: a format holds no \0
  --> -e:1:16
    begin { printf("a\0b"); }
                   ^~~~~~

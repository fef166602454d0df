--- script
begin { $x = sizeof(); $y = offsetof(struct x) }
--- error
error[syntax]: unexpected ')', expected an expression
  --> -e:1:21
    begin { $x = sizeof(); $y = offsetof(struct x) }
                        ^
error[syntax]: unexpected ')', expected '[', ',' or '*'
  --> -e:1:46
    begin { $x = sizeof(); $y = offsetof(struct x) }
                                                 ^

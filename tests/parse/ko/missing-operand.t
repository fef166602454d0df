--- script
begin { $x = 1 + ; $y = * ; print(,1) }
--- error
error[syntax]: unexpected ';', expected an expression
  --> -e:1:18
    begin { $x = 1 + ; $y = * ; print(,1) }
                     ^
error[syntax]: unexpected ';', expected an expression
  --> -e:1:27
    begin { $x = 1 + ; $y = * ; print(,1) }
                              ^
error[syntax]: unexpected ',', expected an expression or ')'
  --> -e:1:35
    begin { $x = 1 + ; $y = * ; print(,1) }
                                      ^

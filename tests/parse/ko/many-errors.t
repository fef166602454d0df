--- script
begin { $a = ; $b = ); $c = ]; print( }
end { if { } }
go:x { @ = = 1; }
interval:1s { print(1) }
--- error
error[syntax]: unexpected ';', expected an expression
  --> -e:1:14
    begin { $a = ; $b = ); $c = ]; print( }
                 ^
error[syntax]: unexpected ')', expected an expression
  --> -e:1:21
    begin { $a = ; $b = ); $c = ]; print( }
                        ^
error[syntax]: unexpected ']', expected an expression
  --> -e:1:29
    begin { $a = ; $b = ); $c = ]; print( }
                                ^
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:1:39
    begin { $a = ; $b = ); $c = ]; print( }
                                          ^
error[syntax]: unexpected '}', expected '{'
  --> -e:2:14
    end { if { } }
                 ^
error[syntax]: unexpected '=', expected an expression
  --> -e:3:12
    go:x { @ = = 1; }
               ^
  note: '=' assigns, as a statement of its own; '==' compares

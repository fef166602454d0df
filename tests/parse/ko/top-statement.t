--- script
@ = count();
begin { print( }
--- error
error[syntax]: a clause starts with a probe, such as go:gopark or begin
  --> -e:1:1
    @ = count();
    ^
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:2:16
    begin { print( }
                   ^

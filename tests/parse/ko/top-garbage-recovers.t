--- script
= 1
begin { print( }
#pragma X 1
end { print( }
--- error
error[syntax]: a clause starts with a probe, such as go:gopark or begin
  --> -e:1:1
    = 1
    ^
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:2:16
    begin { print( }
                   ^
error[syntax]: '#pragma' is no directive here
  --> -e:3:1
    #pragma X 1
    ^~~~~~~
  note: there are #define NAME, #ifdef, #ifndef, #else and #endif
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:4:14
    end { print( }
                 ^

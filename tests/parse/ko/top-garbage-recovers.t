--- script
= 1
begin { print( }
#define X 1
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
error[syntax]: '#' starts no directive here: types come from BTF and DWARF, and import reads other scripts
  --> -e:3:1
    #define X 1
    ^~~~~~~~~~~
error[syntax]: unexpected '}', expected an expression or ')'
  --> -e:4:14
    end { print( }
                 ^

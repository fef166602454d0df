--- script
#define A = 1
begin { @ = 2 + A; }
--- error
error[syntax]: unexpected 'A', expected an expression
  --> -e:2:17
    begin { @ = 2 + A; }
                    ^

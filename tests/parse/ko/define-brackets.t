--- script
#define A (1
#define B 1)
begin { @ = A B }
--- error
error[syntax]: brackets are opened and closed inside one #define
  --> -e:1:9
    #define A (1
            ^
error[syntax]: brackets are opened and closed inside one #define
  --> -e:2:9
    #define B 1)
            ^
error[syntax]: unexpected '}', expected an expression
  --> -e:3:17
    begin { @ = A B }
                    ^

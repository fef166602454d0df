--- script
#define A 1
#define A 2
begin { @ = A }
--- error
error[redeclared]: 'A' is defined already
  --> -e:2:9
    #define A 2
            ^

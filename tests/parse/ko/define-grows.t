--- script
#define A 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1
#define B A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A+A
#define C B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B+B
#define D C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C+C
begin { @ = D; }
--- error
error[limit]: nested more than 200 levels deep
  --> -e:5:13
    begin { @ = D; }
                ^
error[limit]: names of #define stand for more than 100000 tokens
  --> -e:5:13
    begin { @ = D; }
                ^

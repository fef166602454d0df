--- script
#define
#define 1 2
#ifdef
#endif
begin { @ = 1 }
--- error
error[syntax]: #define needs a name
  --> -e:1:1
    #define
    ^~~~~~~
error[syntax]: #define needs a name
  --> -e:2:1
    #define 1 2
    ^~~~~~~
error[syntax]: #ifdef needs a name
  --> -e:3:1
    #ifdef
    ^~~~~~

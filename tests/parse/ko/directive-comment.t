--- script
#ifdef A
#else
#define B 1 /* one
begin { @ = B }
--- error
error[syntax]: this branch is never closed: #endif is missing
  --> -e:1:1
    #ifdef A
    ^~~~~~
error[syntax]: the comment is never closed: '*/' is missing
  --> -e:3:13
    #define B 1 /* one
                ^~

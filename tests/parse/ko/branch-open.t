--- script
#ifdef A
#ifdef B
begin { @ = 1 }
#endif
--- error
error[syntax]: this branch is never closed: #endif is missing
  --> -e:1:1
    #ifdef A
    ^~~~~~

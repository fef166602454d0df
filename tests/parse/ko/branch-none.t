--- script
#else
#endif
begin { @ = 1 }
#ifdef A
#else
#else
#endif
--- error
error[syntax]: #else without an #ifdef or #ifndef before it
  --> -e:1:1
    #else
    ^~~~~
error[syntax]: #endif without an #ifdef or #ifndef before it
  --> -e:2:1
    #endif
    ^~~~~~
error[syntax]: #else without an #ifdef or #ifndef before it
  --> -e:6:1
    #else
    ^~~~~

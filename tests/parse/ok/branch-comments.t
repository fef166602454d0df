--- script
#ifdef NOT
/* #endif */ "#endif" // #endif
x /*
#endif
*/
#endif
begin { @ = 1 }
--- ast
clause
  probe begin
  body
    assign =
      map @
      int 1

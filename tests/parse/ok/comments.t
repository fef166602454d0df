--- script
#!/usr/bin/env gotap
// line
/* block
 ** more */ begin /* here */ { // and here
  print(1) /* x */; /**/ } /***/
--- ast
clause
  probe begin
  body
    call print
      int 1

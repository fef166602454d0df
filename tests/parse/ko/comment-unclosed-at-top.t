--- script
/* never
begin { }
--- error
error[syntax]: the comment is never closed: '*/' is missing
  --> -e:1:1
    /* never
    ^~

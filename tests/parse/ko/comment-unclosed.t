--- script
begin { print(1) /* never
}
--- error
error[syntax]: the comment is never closed: '*/' is missing
  --> -e:1:18
    begin { print(1) /* never
                     ^~

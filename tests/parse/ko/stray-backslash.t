--- script
begin { print(1 \ 2) }
--- error
error[syntax]: '\' means nothing here
  --> -e:1:17
    begin { print(1 \ 2) }
                    ^

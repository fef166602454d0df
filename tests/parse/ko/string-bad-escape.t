--- script
begin { print("a\qb"); print("\xg"); print("\777") }
--- error
error[literal]: unknown escape in a string
  --> -e:1:17
    begin { print("a\qb"); print("\xg"); print("\777") }
                    ^~
error[literal]: \x needs one or two hexadecimal digits
  --> -e:1:31
    begin { print("a\qb"); print("\xg"); print("\777") }
                                  ^~
error[literal]: the escape is larger than a byte
  --> -e:1:45
    begin { print("a\qb"); print("\xg"); print("\777") }
                                                ^~~~

--- script
enum a { ONE = pid }
begin { @ = ONE; }
--- error
error[literal]: the value of 'ONE' is not known while compiling
  --> -e:1:16
    enum a { ONE = pid }
                   ^~~

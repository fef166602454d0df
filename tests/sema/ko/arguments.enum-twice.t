--- script
enum a { ONE }
enum b { ONE }
begin { @ = ONE; }
--- error
error[arguments]: 'ONE' is defined twice
  --> -e:2:10
    enum b { ONE }
             ^~~

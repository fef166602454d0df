--- script
config = { max_strlen = "long"; }
begin { @ = 1; }
--- error
error[config]: max_strlen is a number from 1 to 1024
  --> -e:1:25
    config = { max_strlen = "long"; }
                            ^~~~~~

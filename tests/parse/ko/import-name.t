--- script
import lib
begin { }
--- error
error[syntax]: unexpected 'lib', expected a string
  --> -e:1:8
    import lib
           ^~~

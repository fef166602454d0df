--- script
--- error
error[syntax]: the script has no probe
  --> -e:1:1
    
    ^

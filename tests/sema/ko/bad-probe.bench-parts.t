--- script
bench:a:b { @ = 1; }
--- error
error[bad-probe]: a bench is written bench:NAME
  --> -e:1:1
    bench:a:b { @ = 1; }
    ^~~~~~~~~

--- script
test { return 1; }
--- error
error[bad-probe]: a test is written test:NAME
  --> -e:1:1
    test { return 1; }
    ^~~~

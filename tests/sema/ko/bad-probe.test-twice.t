--- script
test:a { return 1; }
test:a { return 2; }
--- error
error[bad-probe]: there are two test:a
  --> -e:2:1
    test:a { return 2; }
    ^~~~~~
  note: the first is here
  --> -e:1:1
    test:a { return 1; }
    ^~~~~~

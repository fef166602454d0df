--- script
uprobe:main { @ = count(); }
--- error
error[bad-probe]: this probe is written uprobe:BINARY:FUNCTION
  --> -e:1:1
    uprobe:main { @ = count(); }
    ^~~~~~~~~~~

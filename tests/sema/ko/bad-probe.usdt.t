--- script
usdt:/bin/x { @ = count(); }
usdt:/bin/x:a:b:c { @ = count(); }
--- error
error[bad-probe]: a marker is written usdt:BINARY:NAME or usdt:BINARY:PROVIDER:NAME
  --> -e:1:1
    usdt:/bin/x { @ = count(); }
    ^~~~~~~~~~~
error[bad-probe]: a marker is written usdt:BINARY:NAME or usdt:BINARY:PROVIDER:NAME
  --> -e:2:1
    usdt:/bin/x:a:b:c { @ = count(); }
    ^~~~~~~~~~~~~~~~~

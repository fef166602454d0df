--- script
interval:0s { exit(); }
--- error
error[bad-probe]: 'interval:0s' is no period
  --> -e:1:1
    interval:0s { exit(); }
    ^~~~~~~~~~~
  note: write interval:5s, interval:100ms or interval:hz:10

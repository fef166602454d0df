--- script
interval:5x { exit(); }
--- error
error[bad-probe]: 'interval:5x' is no period
  --> -e:1:1
    interval:5x { exit(); }
    ^~~~~~~~~~~
  note: write interval:5s, interval:100ms or interval:hz:10

--- script
begin:1 { exit(); }
--- error
error[bad-probe]: 'begin' takes nothing behind it
  --> -e:1:1
    begin:1 { exit(); }
    ^~~~~~~

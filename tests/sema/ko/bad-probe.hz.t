--- script
profile:hz:0 { @ = count(); }
--- error
error[bad-probe]: 'profile:hz:0' is no period
  --> -e:1:1
    profile:hz:0 { @ = count(); }
    ^~~~~~~~~~~~
  note: write profile:hz:99, profile:10ms or profile:us:500

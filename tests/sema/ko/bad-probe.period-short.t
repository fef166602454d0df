--- script
interval:999 { } interval:ns:10 { } profile:99 { } interval:s:1_0x { }
--- error
error[bad-probe]: 'interval:999' is no period
  --> -e:1:1
    interval:999 { } interval:ns:10 { } profile:99 { } interval:s:1_0x { }
    ^~~~~~~~~~~~
  note: write interval:5s, interval:100ms or interval:hz:10
error[bad-probe]: 'interval:ns:10' is no period
  --> -e:1:18
    interval:999 { } interval:ns:10 { } profile:99 { } interval:s:1_0x { }
                     ^~~~~~~~~~~~~~
  note: write interval:5s, interval:100ms or interval:hz:10
error[bad-probe]: 'profile:99' is no period
  --> -e:1:37
    interval:999 { } interval:ns:10 { } profile:99 { } interval:s:1_0x { }
                                        ^~~~~~~~~~
  note: write profile:hz:99, profile:10ms or profile:us:500
error[bad-probe]: 'interval:s:1_0x' is no period
  --> -e:1:52
    interval:999 { } interval:ns:10 { } profile:99 { } interval:s:1_0x { }
                                                       ^~~~~~~~~~~~~~~
  note: write interval:5s, interval:100ms or interval:hz:10

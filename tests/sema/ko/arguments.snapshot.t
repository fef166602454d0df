--- script
interval:1s { snapshot(0); $s = snapshot(); }
--- error
error[arguments]: snapshot() prints one group or more
  --> -e:1:24
    interval:1s { snapshot(0); $s = snapshot(); }
                           ^
error[not-a-value]: 'snapshot()' has no value to assign
  --> -e:1:33
    interval:1s { snapshot(0); $s = snapshot(); }
                                    ^~~~~~~~~~

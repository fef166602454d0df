--- script
interval:1s { print(gostat("num_goroutines")); print(gostat("x")); }
--- error
error[unknown-name]: gostat() knows no "num_goroutines"
  --> -e:1:28
    interval:1s { print(gostat("num_goroutines")); print(gostat("x")); }
                               ^~~~~~~~~~~~~~~~
  note: did you mean "num_goroutine"?
error[unknown-name]: gostat() knows no "x"
  --> -e:1:61
    interval:1s { print(gostat("num_goroutines")); print(gostat("x")); }
                                                                ^~~
  note: `gotap help gostat` lists what there is

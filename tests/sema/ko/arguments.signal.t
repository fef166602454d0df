flags: --unsafe
--- script
go:gopark { signal("SIGNONE"); }
--- error
error[arguments]: there is no such signal
  --> -e:1:20
    go:gopark { signal("SIGNONE"); }
                       ^~~~~~~~~

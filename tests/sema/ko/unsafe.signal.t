--- script
go:gopark { signal("SIGTERM"); }
--- error
error[unsafe]: signal() is refused without --unsafe
  --> -e:1:13
    go:gopark { signal("SIGTERM"); }
                ^~~~~~~~~~~~~~~~~

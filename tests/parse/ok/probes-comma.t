--- script
go:goexit, go:newproc,
go:gopark { @[probe] = count() }
--- ast
clause
  probe go | goexit
  probe go | newproc
  probe go | gopark
  body
    assign =
      map @
        name probe
      call count

--- script
go:goexit < @live--> 
--- ast
clause <>
  probe go | goexit
  body
    postfix --
      map @live

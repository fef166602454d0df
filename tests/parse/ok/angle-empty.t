--- script
go:gopark < >
--- ast
clause <>
  probe go | gopark
  body

--- script
begin { }
--- ast
clause
  probe begin
  body

--- script
import "lib.gt"
import "more.gt";
begin { }
--- ast
import "lib.gt"
import "more.gt"
clause
  probe begin
  body

--- script
begin {
	print(1);
}
--- ast
clause
  probe begin
  body
    call print
      int 1

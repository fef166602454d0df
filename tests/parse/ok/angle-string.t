--- script
begin < printf("a > b\n") >
--- ast
clause <>
  probe begin
  body
    call printf
      string "a > b\n"

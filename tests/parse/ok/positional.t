--- script
begin { $a = $1; $b = $#; $c = $10 + $2; printf("%s", str($1)) }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      parameter $1
    assign =
      variable $b
      parameter $#
    assign =
      variable $c
      binary +
        parameter $10
        parameter $2
    call printf
      string "%s"
      call str
        parameter $1

--- script
begin { $a = ""; $b = "a\tb\nc\r\\\""; $c = "\x41\x7\101\0\033[1m\033[0m"; $d = "π // no /* comment */ > }" }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      string ""
    assign =
      variable $b
      string "a\tb\nc\r\\\""
    assign =
      variable $c
      string "A\x07A\x00\x1b[1m\x1b[0m"
    assign =
      variable $d
      string "π // no /* comment */ > }"

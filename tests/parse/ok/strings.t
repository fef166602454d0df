--- script
begin { $a = ""; $b = "a\tb\nc\r\\\""; $c = "\x41\x7\101\0\033[1m\e[0m"; $d = "π // no /* comment */ > }"; $e = "\a\b\f\v" }
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
    assign =
      variable $e
      string "\x07\x08\x0c\x0b"

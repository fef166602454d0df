--- script
begin { for ($i : 0..10) { print($i) } for $i : $a+1..$b*2 { break } }
--- ast
clause
  probe begin
  body
    for $i
      range
        int 0
        int 10
    do
      call print
        variable $i
    for $i
      range
        binary +
          variable $a
          int 1
        binary *
          variable $b
          int 2
    do
      break

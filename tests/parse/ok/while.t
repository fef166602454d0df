--- script
begin { while ($i < 10) { $i++; if $i == 5 { continue; } break } while $j { $j-- } }
--- ast
clause
  probe begin
  body
    while
      binary <
        variable $i
        int 10
    do
      postfix ++
        variable $i
      if
        binary ==
          variable $i
          int 5
      then
        continue
      break
    while
      variable $j
    do
      postfix --
        variable $j

--- script
macro twice($x) { $x += $x; $x }
macro pick(e, @m) { @m[e] = count(); }
macro zero() { 0 }
--- ast
macro twice
  param $x
  body
    assign +=
      variable $x
      variable $x
  value
    variable $x
macro pick
  param e
  param @m
  body
    assign =
      map @m
        name e
      call count
macro zero
  body
  value
    int 0

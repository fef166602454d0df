--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
fn hello($who: string[16]) { printf("%s\n", $who) }
fn none() { }
--- ast
fn add
  param a: int64
  param b: int64
  result int64
  body
    return
      binary +
        variable $a
        variable $b
fn hello
  param who: string[16]
  body
    call printf
      string "%s\n"
      variable $who
fn none
  body

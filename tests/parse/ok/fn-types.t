--- script
fn f($p: struct runtime.g *, $t: (int64, string), $d: duration): (uint64, bool) { return ((uint64)1, true); }
--- ast
fn f
  param p: struct runtime.g *
  param t: (int64, string)
  param d: duration
  result (uint64, bool)
  body
    return
      tuple
        cast uint64
          int 1
        bool true

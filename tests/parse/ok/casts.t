--- script
begin { $a = (uint8)x; $b = (struct task_struct *)curtask; $c = ((struct runtime.g *)g)->goid; $d = (int64)-1; $e = (string[16])x + 1; $f = (bool)(x); $g = (int8[4])y; $h = (typeof($a))1; $i = (union u *)p; $j = (char **)q; $k = (struct net/http.conn *)c }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      cast uint8
        name x
    assign =
      variable $b
      cast struct task_struct *
        name curtask
    assign =
      variable $c
      field ->goid
        cast struct runtime.g *
          name g
    assign =
      variable $d
      cast int64
        unary -
          int 1
    assign =
      variable $e
      binary +
        cast string[16]
          name x
        int 1
    assign =
      variable $f
      cast bool
        name x
    assign =
      variable $g
      cast int8[4]
        name y
    assign =
      variable $h
      cast typeof($a)
        int 1
    assign =
      variable $i
      cast struct u *
        name p
    assign =
      variable $j
      cast char**
        name q
    assign =
      variable $k
      cast struct net/http.conn *
        name c

--- script
begin { $a = args.x; $b = args->y.z; $c = $p->if.type.return; $d = args.req.URL.Path; $e = f(1).x }
--- ast
clause
  probe begin
  body
    assign =
      variable $a
      field .x
        name args
    assign =
      variable $b
      field .z
        field ->y
          name args
    assign =
      variable $c
      field .return
        field .type
          field ->if
            variable $p
    assign =
      variable $d
      field .Path
        field .URL
          field .req
            name args
    assign =
      variable $e
      field .x
        call f
          int 1

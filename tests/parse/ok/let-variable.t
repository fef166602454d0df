--- script
begin { let $a; let $b: uint64; let $c = 1; let $d: string[16] = "x"; let $e: struct task_struct * = curtask; let $f: runtime.g* = g; let $g: int8[] = 0; let $h: () = () }
--- ast
clause
  probe begin
  body
    let $a
    let $b
      type uint64
    let $c
      int 1
    let $d
      type string[16]
      string "x"
    let $e
      type struct task_struct *
      name curtask
    let $f
      type runtime.g*
      name g
    let $g
      type int8[]
      int 0
    let $h
      type ()
      tuple

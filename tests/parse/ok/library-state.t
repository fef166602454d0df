library: yes
--- script
state born[goroutine]: uint64 {
	go:newproc { @born[child_g] = nsecs; }
	go:goexit < delete(@born, g) >
	go:x /a > 1/ < @born[g] = 1 > }
state last: duration { begin { @last = 0 } }
state pair[goroutine, string[16]]: (uint64, uint64) { ; }
go:x { @born[1] = 2 }
--- ast
state born
  key goroutine
  value uint64
  clause
    probe go | newproc
    body
      assign =
        map @born
          name child_g
        name nsecs
  clause <>
    probe go | goexit
    body
      call delete
        map @born
        name g
  clause <>
    probe go | x
    predicate
      binary >
        name a
        int 1
    body
      assign =
        map @born
          name g
        int 1
state last
  value duration
  clause
    probe begin
    body
      assign =
        map @last
        int 0
state pair
  key goroutine
  key string[16]
  value (uint64, uint64)
clause
  probe go | x
  body
    assign =
      map @born
        int 1
      int 2

--- script
enum { A, B = 2, }
begin { print(A) }
--- ast
enum
  member A
  member B
    int 2
clause
  probe begin
  body
    call print
      name A

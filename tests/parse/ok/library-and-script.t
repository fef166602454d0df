library: yes
--- script
event go:a "a" { at entry runtime.a; }
begin { print(1) }
macro m() { 1 }
--- ast
macro m
  body
  value
    int 1
event go:a
  doc "a"
  at
    entry runtime.a
clause
  probe begin
  body
    call print
      int 1

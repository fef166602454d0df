--- script
event go:x "doc" { at entry runtime.x; }
begin { }
--- error
error[syntax]: 'event' belongs to the library's files, not to a script
  --> -e:1:1
    event go:x "doc" { at entry runtime.x; }
    ^~~~~

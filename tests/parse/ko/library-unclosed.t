library: yes
--- script
event go:x "doc" { at entry runtime.x;
--- error
error[syntax]: the event is never closed: '}' is missing
  --> -e:1:18
    event go:x "doc" { at entry runtime.x;
                     ^

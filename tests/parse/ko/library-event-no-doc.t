library: yes
--- script
event go:x { at entry runtime.x; }
event go:y "doc" { at entry runtime.y; }
--- error
error[syntax]: unexpected '{', expected a string
  --> -e:1:12
    event go:x { at entry runtime.x; }
               ^

library: yes
--- script
event go:x "doc" { at entry runtime.x; speed "fast"; stack user; }
--- error
error[syntax]: unexpected 'speed', expected field, when, an attribute, at, alias or '}'
  --> -e:1:40
    event go:x "doc" { at entry runtime.x; speed "fast"; stack user; }
                                           ^~~~~

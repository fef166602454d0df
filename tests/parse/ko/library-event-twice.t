library: yes
--- script
event go:x "doc" { at entry runtime.x; stack user; stack system; when 1; when 2; }
--- error
error[syntax]: 'stack' is given twice
  --> -e:1:52
    event go:x "doc" { at entry runtime.x; stack user; stack system; when 1; when 2; }
                                                       ^~~~~
error[syntax]: 'when' is given twice
  --> -e:1:74
    event go:x "doc" { at entry runtime.x; stack user; stack system; when 1; when 2; }
                                                                             ^~~~

library: yes
--- script
event go:x "doc" { stack user; }
--- error
error[syntax]: the event go:x says nowhere at what it attaches
  --> -e:1:1
    event go:x "doc" { stack user; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

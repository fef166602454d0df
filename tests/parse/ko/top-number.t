--- script
42
--- error
error[syntax]: a clause starts with a probe, such as go:gopark or begin
  --> -e:1:1
    42
    ^

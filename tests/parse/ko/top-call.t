--- script
print(1)
--- error
error[syntax]: a clause starts with a probe; a statement stands inside one: begin { print(...) }
  --> -e:1:1
    print(1)
    ^~~~~

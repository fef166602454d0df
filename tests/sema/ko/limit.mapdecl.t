--- script
let @a = hash(0); begin { @a[1] = 1; }
--- error
error[limit]: a map has 1 to 16777216 elements
  --> -e:1:1
    let @a = hash(0); begin { @a[1] = 1; }
    ^~~~~~~~~~~~~~~~

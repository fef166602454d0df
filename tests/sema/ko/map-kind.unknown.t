--- script
let @a = lruhsh(10); begin { @a[1] = 1; }
--- error
error[map-kind]: there is no map kind 'lruhsh'
  --> -e:1:1
    let @a = lruhsh(10); begin { @a[1] = 1; }
    ^~~~~~~~~~~~~~~~~~~
  note: hash, lruhash, percpuhash, percpulruhash exist
  note: did you mean 'lruhash'?

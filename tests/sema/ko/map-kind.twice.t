--- script
let @a = hash(10); let @a = lruhash(10); begin { @a[1] = 1; }
--- error
error[map-kind]: @a is declared twice
  --> -e:1:20
    let @a = hash(10); let @a = lruhash(10); begin { @a[1] = 1; }
                       ^~~~~~~~~~~~~~~~~~~~

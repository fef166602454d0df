--- script
let @a = hash(10); let @b = percpuhash(10); begin { @a[1] = count(); @b[1] = 1; }
--- error
error[map-kind]: @a holds count(): declare it as percpuhash
  --> -e:1:1
    let @a = hash(10); let @b = percpuhash(10); begin { @a[1] = count(); @b[1] = 1; }
    ^~~~~~~~~~~~~~~~~
error[map-kind]: @b holds plain values: declare it as hash
  --> -e:1:20
    let @a = hash(10); let @b = percpuhash(10); begin { @a[1] = count(); @b[1] = 1; }
                       ^~~~~~~~~~~~~~~~~~~~~~~

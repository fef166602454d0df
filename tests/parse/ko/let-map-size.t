--- script
let @x = hash()
let @y = hash(1, 2)
begin { }
--- error
error[syntax]: a map is declared with its kind and its size: let @x = hash(1000)
  --> -e:1:1
    let @x = hash()
    ^~~~~~~~~~~~~~~
error[syntax]: a map is declared with its kind and its size: let @y = hash(1000)
  --> -e:2:1
    let @y = hash(1, 2)
    ^~~~~~~~~~~~~~~~~~~

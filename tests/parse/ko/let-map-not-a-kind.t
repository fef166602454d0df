--- script
let @x = 5;
begin { }
--- error
error[syntax]: unexpected '5', expected a name
  --> -e:1:10
    let @x = 5;
             ^

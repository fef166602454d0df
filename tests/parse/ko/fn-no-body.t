--- script
fn f($a)
begin { }
--- error
error[syntax]: unexpected 'begin', expected ':' or '{'
  --> -e:2:1
    begin { }
    ^~~~~

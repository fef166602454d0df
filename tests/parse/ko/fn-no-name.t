--- script
fn ($a) { }
--- error
error[syntax]: unexpected '(', expected a name
  --> -e:1:4
    fn ($a) { }
       ^

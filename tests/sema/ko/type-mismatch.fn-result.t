--- script
fn f(): int64 { return "x"; }
begin { @ = f(); }
--- error
error[type-mismatch]: $f is int64, and '"x"' is a string
  --> -e:1:24
    fn f(): int64 { return "x"; }
                           ^~~
  note: expanded from function 'f' here
  --> -e:2:13
    begin { @ = f(); }
                ^~~

--- script
fn f(): int64 { return $outer; }
begin { $outer = 1; @ = f(); }
--- error
error[unknown-variable]: $outer is neither a parameter nor a variable of the function 'f'
  --> -e:1:24
    fn f(): int64 { return $outer; }
                           ^~~~~~
  note: expanded from function 'f' here
  --> -e:2:25
    begin { $outer = 1; @ = f(); }
                            ^~~

--- script
begin { for ($i = 0; $i < 5; $i++) { } }
--- error
error[syntax]: unexpected '=', expected ':'
  --> -e:1:17
    begin { for ($i = 0; $i < 5; $i++) { } }
                    ^
  note: for runs over a map or a range: for ($i : 0..10) { ... }
error[syntax]: unexpected ')', expected ';' or '}'
  --> -e:1:34
    begin { for ($i = 0; $i < 5; $i++) { } }
                                     ^

--- script
begin { if ($x = 1) { print(1) } }
--- error
error[syntax]: unexpected '=', expected ')' or ','
  --> -e:1:16
    begin { if ($x = 1) { print(1) } }
                   ^
  note: '=' assigns, as a statement of its own; '==' compares

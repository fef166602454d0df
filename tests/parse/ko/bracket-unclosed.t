--- script
begin { @[1 = 2; print(1) }
--- error
error[syntax]: unexpected '=', expected ']' or ','
  --> -e:1:13
    begin { @[1 = 2; print(1) }
                ^
  note: '=' assigns, as a statement of its own; '==' compares

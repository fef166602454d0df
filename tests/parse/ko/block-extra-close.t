--- script
begin { print(1) } }
end { }
--- error
error[syntax]: this '}' closes nothing
  --> -e:1:20
    begin { print(1) } }
                       ^

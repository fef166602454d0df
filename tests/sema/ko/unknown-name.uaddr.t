--- script
begin { print(uaddr("main")); }
--- error
error[unknown-name]: 'uaddr' exists only in uprobe: and usdt:, whose binary has the symbol, not in begin
  --> -e:1:15
    begin { print(uaddr("main")); }
                  ^~~~~~~~~~~~~

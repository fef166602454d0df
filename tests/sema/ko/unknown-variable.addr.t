--- script
go:gopark { print(&@x); }
--- error
error[unknown-variable]: @x is read and never assigned
  --> -e:1:20
    go:gopark { print(&@x); }
                       ^~

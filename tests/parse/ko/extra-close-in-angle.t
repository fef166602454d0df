--- script
go:a < @x[1) = 2 >
go:b < @ = count()) >
go:c < print( }
end { }
--- error
error[syntax]: unexpected ')', expected ']' or ','
  --> -e:1:12
    go:a < @x[1) = 2 >
               ^
error[syntax]: this block was opened by '<', and '>' closes it
  --> -e:3:15
    go:c < print( }
                  ^
  note: it starts here
  --> -e:1:6
    go:a < @x[1) = 2 >
         ^

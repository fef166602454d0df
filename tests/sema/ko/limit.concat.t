--- script
go:gopark { print(str_concat(str(arg0), str(arg1))); }
--- error
error[limit]: the strings hold up to 2062 bytes together, more than 1024: cut them with str(s, n)
  --> -e:1:19
    go:gopark { print(str_concat(str(arg0), str(arg1))); }
                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

--- script
uprobe:/bin/true:main { print(reg("axx")); }
--- error
error[unknown-name]: there is no register "axx"
  --> -e:1:35
    uprobe:/bin/true:main { print(reg("axx")); }
                                      ^~~~~
  note: did you mean "ax"?

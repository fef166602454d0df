--- script
uprobe:/bin/true:main { print(arg6); }
--- error
error[unknown-name]: 'arg6' is not in a register in C: arg0 to arg5 are, not in uprobe:/bin/true:main
  --> -e:1:31
    uprobe:/bin/true:main { print(arg6); }
                                  ^~~~

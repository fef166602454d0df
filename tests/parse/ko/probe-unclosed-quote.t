--- script
uprobe:"/bin/x:main { @ = count() }
--- error
error[syntax]: the quoted name is never closed: '"' is missing
  --> -e:1:8
    uprobe:"/bin/x:main { @ = count() }
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~

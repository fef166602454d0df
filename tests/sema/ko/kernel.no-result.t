--- script
fexit:fput { print(retval); }
--- error
error[kernel]: the function of fexit:fput returns nothing
  --> -e:1:20
    fexit:fput { print(retval); }
                       ^~~~~~

--- script
go:gopark { printf("%y\n", 1); }
--- error
error[format]: printf() has no conversion '%y'; a plain % is written %%
  --> -e:1:20
    go:gopark { printf("%y\n", 1); }
                       ^~~~~~

--- script
begin { printf("%f\n", 1); }
--- error
error[format]: printf() has no conversion '%f'; a plain % is written %%
  --> -e:1:16
    begin { printf("%f\n", 1); }
                   ^~~~~~

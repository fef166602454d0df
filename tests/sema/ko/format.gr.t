--- script
begin { printf("%gr", "text"); printf("%g", 1); }
--- error
error[format]: %g takes an integer, '"text"' is a string
  --> -e:1:23
    begin { printf("%gr", "text"); printf("%g", 1); }
                          ^~~~~~
error[format]: printf() has no conversion '%g'; a plain % is written %%
  --> -e:1:39
    begin { printf("%gr", "text"); printf("%g", 1); }
                                          ^~~~

--- script
begin { skboutput("x", 1, 2, 3); override(1); }
--- error
error[unknown-function]: there is no 'skboutput' here: no packets are written to files
  --> -e:1:9
    begin { skboutput("x", 1, 2, 3); override(1); }
            ^~~~~~~~~~~~~~~~~~~~~~~
error[unknown-function]: there is no 'override' here: no probe changes what a function of the kernel returns
  --> -e:1:34
    begin { skboutput("x", 1, 2, 3); override(1); }
                                     ^~~~~~~~~~~

--- script
fentry { @ = count(); }
--- error
error[bad-probe]: this probe is written fentry:NAME, with the name of a function of the kernel
  --> -e:1:1
    fentry { @ = count(); }
    ^~~~~~

--- script
#include <linux/sched.h>
begin { }
--- error
error[syntax]: '#' starts no directive here: types come from BTF and DWARF, and import reads other scripts
  --> -e:1:1
    #include <linux/sched.h>
    ^~~~~~~~~~~~~~~~~~~~~~~~

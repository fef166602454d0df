--- script
#include <linux/sched.h>
begin { print(curtask->pid > 0); }
--- types
; types
probe begin
    clause
--- stderr
warning[import]: no header is read: types come from BTF; what the header defines with #define is not known
  --> -e:1:1
    #include <linux/sched.h>
    ^~~~~~~~~~~~~~~~~~~~~~~~

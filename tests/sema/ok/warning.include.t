--- script
#include <linux/sched.h>
#include <linux/fs.h>
begin { print(curtask->pid > 0); }
--- types
; types
probe begin
    clause
--- stderr
warning[import]: no header is read: types come from BTF, and few of its numbers are known by name
  --> -e:1:1
    #include <linux/sched.h>
    ^~~~~~~~~~~~~~~~~~~~~~~~

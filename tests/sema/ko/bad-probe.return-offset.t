--- script
kretprobe:vfs_read+4 { } uretprobe:/bin/true:main+8 { }
--- error
error[bad-probe]: a return has no offset: the name of the function stands alone
  --> -e:1:1
    kretprobe:vfs_read+4 { } uretprobe:/bin/true:main+8 { }
    ^~~~~~~~~~~~~~~~~~~~
error[bad-probe]: a return has no offset: the name of the function stands alone
  --> -e:1:26
    kretprobe:vfs_read+4 { } uretprobe:/bin/true:main+8 { }
                             ^~~~~~~~~~~~~~~~~~~~~~~~~~

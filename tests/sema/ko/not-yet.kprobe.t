--- script
kprobe:vfs_read { @ = count(); }
--- error
error[not-yet]: kprobe probes are not supported yet
  --> -e:1:1
    kprobe:vfs_read { @ = count(); }
    ^~~~~~~~~~~~~~~

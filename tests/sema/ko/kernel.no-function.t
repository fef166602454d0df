--- script
fentry:vfs_raed { print(args.file); }
--- error
error[kernel]: this kernel has no fentry:vfs_raed
  --> -e:1:1
    fentry:vfs_raed { print(args.file); }
    ^~~~~~~~~~~~~~~
  note: did you mean 'fentry:vfs_read'?

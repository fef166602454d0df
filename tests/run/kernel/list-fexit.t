flags: -lv fexit:vfs_read
--- regex
struct file \* file$
long int retval$

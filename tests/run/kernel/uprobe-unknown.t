status: 1
--- script
uprobe:libc.so.6:no_such_function { @ = count(); }
--- stderr_regex
libc.so.6 has no such function

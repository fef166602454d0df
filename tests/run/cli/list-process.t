program: calls.c
flags: -l 'uprobe:*,usdt:*'
--- regex
^uprobe:/.*/calls:subtract$
^usdt:/.*/calls:calls:bare$
^uprobe:/.*libc.*:fopen$

program: calls.c
status: 1
--- script
uprobe:tests/.cache/c/calls:main+3 { @ = count(); }
--- stderr_regex
no instruction of main begins there

program: calls.c
attach: cmd
check: maps["@"] >= prog["calls"]
--- script
uprobe:libc:read { @ = count(); }

program: calls.c
check: maps["@"] == {"add": prog["adds"], "add_twice": prog["calls"]}
--- script
uprobe:/progs/calls:add* { @[func] = count(); }

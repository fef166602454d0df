program: calls.c
check: maps["@"] == {"add": prog["adds"], "add_twice": prog["calls"]}
check: maps["@p"] == {"uprobe:tests/.cache/c/calls:add": prog["adds"], "uprobe:tests/.cache/c/calls:add_twice": prog["calls"]}
--- script
uprobe:tests/.cache/c/calls:add* { @[func] = count(); @p[probe] = count(); }

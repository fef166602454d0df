program: truth
builds: normal stripped pie
check: maps["@"] == {"main.worker": prog["goroutines"]}
--- script
uprobe::main.worker { @[func] = count(); }

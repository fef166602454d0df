status: 1
--- script
uprobe:/no/such/file:main { @ = count(); }
--- stderr_regex
there is no file /no/such/file

--- script
config = { }
--- ast

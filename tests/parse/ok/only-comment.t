--- script
// nothing
--- ast

--- script

--- ast

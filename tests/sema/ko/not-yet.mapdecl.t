--- script
let @x = hash(100); go:gopark { @x[1] = 1; }

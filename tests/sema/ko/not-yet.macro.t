--- script
macro twice(x) { x * 2 } go:gopark { @ = 1; }

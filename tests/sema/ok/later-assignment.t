--- script
interval:1s { print(@x); } go:gopark { @x[goid] = nsecs; }

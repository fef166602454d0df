--- script
begin { @ = rate(); }
interval:s:1 { print(@); exit(); }
--- regex
^@: (0\.9\d\d|1\.0)/s$

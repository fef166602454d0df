--- script
interval:0s { exit(); }

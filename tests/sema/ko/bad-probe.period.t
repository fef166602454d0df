--- script
interval:5x { exit(); }

--- script
interval:1s { print(arg0); }

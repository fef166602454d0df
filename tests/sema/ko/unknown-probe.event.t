--- script
gopark { @ = count(); }

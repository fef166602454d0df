--- script
profile:hz:0 { @ = count(); }

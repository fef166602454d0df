--- script
func:main.handle { @ = count(); }

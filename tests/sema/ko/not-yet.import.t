--- script
import "x.gt" go:gopark { @ = 1; }

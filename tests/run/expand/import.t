flags: -q
--- script
import "tests/data/import/sub/three.gt"
import "tests/data/import/probes.gt"
begin { printf("%d\n", three(twice(2))); }
--- expect
imported
7
imported end



root: no
flags: -l '*ware:c*,s:*faults'
--- expect
software:cpu-clock
software:context-switches
software:cpu-migrations
hardware:cpu-cycles
hardware:cache-references
hardware:cache-misses
software:page-faults
software:minor-faults
software:major-faults
software:alignment-faults
software:emulation-faults

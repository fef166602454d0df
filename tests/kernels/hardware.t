status: 1
--- script
hardware:cpu-cycles:100000 { @ = count(); }
--- stderr_regex
^gotap: hardware:cpu-cycles:100000: this machine shows no such hardware counter

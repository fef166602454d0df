flags: -q
status: 1
--- script
test:good { return 0; }
--- expect
--- stderr
gotap: the script holds only tests: run it with --test or --bench

# Goroutines of both processes, counted together.
program: state
args: -crowd
second: 1.22
check: sum(n for k, n in maps["snapshot"].items() if ",main.locker," in k) == 1400
check: sum(n for k, n in maps["snapshot"].items() if ",main.receiver," in k) == 60
--- script
begin { snapshot(); }

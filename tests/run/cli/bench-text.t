flags: --mode bench -q
--- script
bench:a_longer_name { @++; }
bench:a { $x = 1; }
--- regex
^\+---------------\+-------------\+\n\| BENCHMARK     \| NANOSECONDS \|\n\+-
^\| a +\| \d+ +\|\n\| a_longer_name \| \d+ +\|\n\+-

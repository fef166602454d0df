# What a run takes differs, and so does how often it is repeated.
flags: --mode bench -q -f json
--- script
bench:second { @++; }
bench:a { $x = 1; }
--- regex
\A\{"type": "benchmark_result", "data": \{"a": \{"average": \d+, "iters": \d+\}\}\}\n\{"type": "benchmark_result", "data": \{"second": \{"average": \d+, "iters": \d+\}\}\}$

root: no
flags: help count
--- regex
^nothing count\(\)$
^    example

root: no
flags: fmt --check -e 'begin { @ = 1; }'
--- expect

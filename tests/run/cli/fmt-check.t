root: no
flags: fmt --check -e 'begin{ @=1 }'
status: 1
--- expect
-e

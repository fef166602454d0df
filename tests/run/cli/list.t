root: no
flags: -l 'go:go*'
--- regex
^go:goexit$
^go:gopark$
^go:goready$

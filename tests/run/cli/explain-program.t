root: no
flags: explain 'go:gopark { @[reason] = count(); }'
--- regex
^go:gopark$
^    fires when +.
^    attaches +entry of runtime.gopark
^@\[enum waitreason\] is count$

root: no
flags: -lv go:gopark
--- regex
^go:gopark$
^    alias +go:block$
^    fields +reason: (enum )?waitreason
^    example +go:gopark
^    attaches +entry of runtime.gopark

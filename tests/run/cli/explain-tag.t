root: no
flags: explain type-mismatch
--- regex
^type-mismatch: .

root: no
flags: --version
--- regex
^gotap \d+\.\d+$

program: state
attach: none
flags: ps
root: no
--- regex
^    PID  GO +MODULE +BINARY$
^ *\d+  go1\.\S+ +program/state +/\S+/state-

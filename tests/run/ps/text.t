program: state
args: -crowd
flags: ps
root: no
--- regex
^/\S*state-\S* \(process \d+, go1\.\S+\): 751 goroutines, and \d+ of the runtime$
^   30  waiting, chan receive, one at least [0-9.]+\w+: main\.receiver$
^        created by main\.crowd main\.go:\d+$
^        main\.receiver\+\d+$
^        runtime\.goexit\+1$
^    1  waiting, .*: runtime\.forcegchelper \(of the runtime\)$

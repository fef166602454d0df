root: no
flags: help config
--- regex
^    max_strlen  .*1024$
^    str_trunc_trailer  
^    target_filter  

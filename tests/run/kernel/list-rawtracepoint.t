flags: -lv rawtracepoint:sched_switch
--- regex
^rawtracepoint:sched_switch$
struct task_struct \* prev$

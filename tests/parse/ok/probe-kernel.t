--- script
tracepoint:sched:sched_switch { @ = count() }
t:sched:sched_wakeup { @ = count() }
k:vfs_*, kr:vfs_read { @ = count() }
rt:sched_switch { @ = count() }
kprobe:vfs_read+8 { @ = count() }
--- ast
clause
  probe tracepoint | sched | sched_switch
  body
    assign =
      map @
      call count
clause
  probe t | sched | sched_wakeup
  body
    assign =
      map @
      call count
clause
  probe k | vfs_*
  probe kr | vfs_read
  body
    assign =
      map @
      call count
clause
  probe rt | sched_switch
  body
    assign =
      map @
      call count
clause
  probe kprobe | vfs_read+8
  body
    assign =
      map @
      call count

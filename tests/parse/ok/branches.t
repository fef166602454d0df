--- script
#ifndef BPFTRACE_HAVE_BTF
#include <linux/sched.h>
struct task { #garbage "
#else
#define LEFT 1
#endif
  #ifdef NOT
	#ifdef LEFT
	@ left out
	#else
	and this
	#endif
  #else
begin {
  #endif
#ifdef LEFT
	@ = LEFT
#endif
}
--- ast
clause
  probe begin
  body
    assign =
      map @
      int 1

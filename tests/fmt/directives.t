--- script
#!/usr/bin/env gotap
#ifndef BPFTRACE_HAVE_BTF
#include <linux/socket.h>
  struct  kept { int  as; it;  is };
#else
#define   AF_INET   2
#define NEG -5
#endif
begin { @ = 1;
#ifdef NOT
   @  = 2;
#endif
  if (AF_INET == 2) { $a=NEG;@b= $a }
		#define LONG (1 + \
			2)
  @c=LONG
#ifdef LONG
;
#endif
}
--- formatted
#!/usr/bin/env gotap
#ifndef BPFTRACE_HAVE_BTF
#include <linux/socket.h>
  struct  kept { int  as; it;  is };
#else
#define   AF_INET   2
#define NEG -5
#endif
begin {
	@ = 1;
#ifdef NOT
   @  = 2;
#endif
	if (AF_INET == 2) { $a = NEG; @b = $a; }
#define LONG (1 + \
			2)
	@c = LONG;
#ifdef LONG
#endif
}

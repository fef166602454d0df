/* What BPF programs and user space both read: ring records, stacks, cookies. Plain C, no includes of its own. */
#ifndef GT_BPF_SHARED_H
#define GT_BPF_SHARED_H

/* Head of every ring record; the arguments in wire form follow. */
struct gt_record {
	unsigned long long seq; /* one sequence over both rings of a session */
	unsigned int id;	/* index in manifest records */
	unsigned int len;	/* bytes behind this head */
};

/* How str() cuts: after max bytes, with a trailer of up to GT_TRAILER_MAX behind them. */
enum { GT_TRAILER_MAX = 5 };
static inline unsigned long long gt_str_how(unsigned long long max, const char *trailer)
{
	for (int i = 0; i < GT_TRAILER_MAX && trailer[i]; i++)
		max |= (unsigned long long)(unsigned char)trailer[i] << (16 + 8 * i);
	return max;
}

enum { GT_STACK_MAX = 127 };

/*
 * Value of gt_stacks. The key is a hash of (target, frames), never 0. Frames are link-time
 * addresses of the target (bias removed); frame 0 is the address of execution, the others return
 * addresses. kind: 0 a target's Go stack, 1 kernel addresses, 2 addresses of a process as they are; target is
 * then the number of its image.
 */
struct gt_stack_value {
	unsigned int n;
	unsigned short target; /* index + 1 */
	unsigned short kind;
	unsigned long long pc[GT_STACK_MAX];
};

/*
 * Attach cookie of a target program's site:
 *	bits 0..47	link-time address of the probed instruction
 *	bits 48..61	stack bytes that the function has already taken there, divided by 8: rsp at entry is rsp + delta
 *	bit 63		skip the hit when the flags say that the `jbe` at the site will be taken (CF or ZF)
 */
#define GT_COOKIE_ADDR(c)  ((c) & 0xffffffffffffull)
#define GT_COOKIE_DELTA(c) (((c) >> 48 & 0x3fff) * 8)
#define GT_COOKIE_JBE	   (1ull << 63)
#define GT_COOKIE(addr, delta, jbe)                                                                                    \
	((unsigned long long)(addr) | (unsigned long long)((delta) / 8) << 48 | ((jbe) ? GT_COOKIE_JBE : 0))

/*
 * An image: a process from one exec to the next. Programs number those that they meet, from 1, and say so at once, so
 * that the consumer looks at the process's memory map while there is one. 0: no number was left.
 */
enum { GT_IMAGES_MAX = 16384 };
struct gt_image_seen {
	unsigned int number;
	unsigned int pid;	  /* in gotap's PID namespace */
	unsigned long long start; /* of the process: ns since boot */
	unsigned long long exe;	  /* inode of its program */
	unsigned long long code;  /* where the program's first code is mapped */
};

/* FUNC, PLACE, GOTYPE and (with an image) USYM values. */
#define GT_SYM(target_plus_1, addr) ((unsigned long long)(target_plus_1) << 48 | ((addr) & 0xffffffffffffull))
#define GT_SYM_TARGET(v)	    ((unsigned int)((v) >> 48))
#define GT_SYM_ADDR(v)		    ((v) & 0xffffffffffffull)

/*
 * Sites of user programs that stand for several places (wildcards, markers): element of gt_sites, by the attach
 * cookie. Where the arguments of a marker are: registers as offsets in the saved ones.
 */
enum { GT_SITE_ARGS = 12, GT_SITE_NAME = 128, GT_SITE_IP = 128 };
enum { GT_SITE_NONE, GT_SITE_CONST, GT_SITE_REG, GT_SITE_MEM };

struct gt_site_arg {
	unsigned char kind, size, is_signed;
	unsigned char shift; /* REG: bits below it */
	unsigned short reg, index;
	unsigned char has_index, scale;
	unsigned char pad[6];
	long long off; /* CONST: the value; MEM: off + reg + index * scale */
};
struct gt_site_args {
	unsigned long long n;
	struct gt_site_arg args[GT_SITE_ARGS];
};
struct gt_user_site {
	unsigned long long addr; /* link-time */
	char probe[GT_SITE_NAME], func[GT_SITE_NAME];
	struct gt_site_args args;
};

/* Rounds of one loop: the kernel's own bound (BPF_MAX_LOOPS). */
enum { GT_LOOP_MAX = 1 << 23 };

#endif

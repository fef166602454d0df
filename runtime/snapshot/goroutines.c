/*
 * runtime.allgs is a slice of pointers to every g that ever was; a g is never freed, only used again. Each one
 * is read whole, and its stack is followed by the sizes of frames that the function table knows: exact for
 * whatever does not run.
 *
 * In a binary without symbols allgs is found by what it is: the one slice among the program's variables whose
 * elements are goroutines, of which the first is number 1.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>

#include "snapshot/snapshot.h"

enum {
	ALL_MAX = 1 << 20,	/* goroutines looked at */
	BATCH = 512,		/* read in one system call */
	STACK_BYTES = 32 << 10, /* of a stack */
	SCAN_BYTES = 64 << 20,	/* of variables, looking for allgs */
	SCAN_CHUNK = 1 << 16,
	SCAN_TRIED = 8,	      /* elements that must be goroutines */
	GOROUTINE_MAX = 4096, /* bytes of a g */
	READ_AGAIN = 3,
	STATUS_IDLE = 0,
	STATUS_WAITING = 4,
	STATUS_SYSCALL = 3,
	STATUS_RUNNING = 2,
	STATUS_DEAD = 6,
	STATUS_DEADEXTRA = 11,
	STATUS_LAST = 15,
	STATUS_SCAN = 0x1000,
	GOID_BITS = 39
};

/* GT_FIELD(name, "field of runtime.g", bytes) */
#define GT_FIELDS                                                                                  \
	GT_FIELD(goid, "goid", 8)                                                               \
	GT_FIELD(status, "atomicstatus", 4)                                                     \
	GT_FIELD(reason, "waitreason", 1)                                                       \
	GT_FIELD(startpc, "startpc", 8)                                                         \
	GT_FIELD(gopc, "gopc", 8)                                                               \
	GT_FIELD(pc, "sched.pc", 8)                                                             \
	GT_FIELD(sp, "sched.sp", 8)                                                             \
	GT_FIELD(waitsince, "waitsince", 8)                                                        \
	GT_FIELD(stack_lo, "stack.lo", 8)                                                       \
	GT_FIELD(stack_hi, "stack.hi", 8)

/* Where the fields are, and their values in one g. */
struct layout {
#define GT_FIELD(name, field, size) uint64_t name;
	GT_FIELDS
#undef GT_FIELD
	uint64_t size; /* bytes of a g that hold them all */
};

struct reader {
	struct gt_memory mem;
	struct layout off;
	uint16_t status[GT_ENUM_MAX], reason[GT_ENUM_MAX];
	struct gt_snapshot *out;
	bool stacks;
	uint8_t *stack; /* STACK_BYTES */
	size_t cap;	/* of out->v */
};

static int find_fields(struct reader *r, const char **why)
{
#define GT_FIELD(name, field, size_)                                                         \
	if (gt_target_offset(r->mem.target, "runtime.g", field, &r->off.name)) {                   \
		*why = "where runtime.g." field " lies is not known";                              \
		return -ENOTSUP;                                                                   \
	}                                                                                          \
	if (r->off.name + (size_) > r->off.size)                                                   \
		r->off.size = r->off.name + (size_);
	GT_FIELDS
#undef GT_FIELD
	return r->off.size > GOROUTINE_MAX ? -EINVAL : 0;
}

static struct layout fields_of(const struct reader *r, const uint8_t *g)
{
	struct layout v = {0};
#define GT_FIELD(name, field, size_) memcpy(&v.name, g + r->off.name, size_);
	GT_FIELDS
#undef GT_FIELD
	v.status &= ~(uint64_t)STATUS_SCAN;
	return v;
}

/* ---- where allgs is ---- */

static bool is_goroutine(const struct reader *r, uint64_t g, struct layout *v)
{
	uint8_t bytes[GOROUTINE_MAX];

	if (!g || g & 7 || gt_memory_read(&r->mem, g, bytes, r->off.size))
		return false;
	*v = fields_of(r, bytes);
	bool dead = v->status == STATUS_DEAD || v->status == STATUS_DEADEXTRA;
	return v->status <= STATUS_LAST && v->goid >> GOID_BITS == 0 &&
	       (dead || (v->goid && v->stack_lo && v->stack_lo < v->stack_hi));
}

static bool is_allgs(const struct reader *r, const uint64_t slice[3])
{
	uint64_t list[SCAN_TRIED], n = slice[1] < SCAN_TRIED ? slice[1] : SCAN_TRIED;
	struct layout v;

	if (!slice[0] || slice[0] & 7 || !n || slice[1] > slice[2] || slice[2] > INT32_MAX ||
	    gt_memory_read(&r->mem, slice[0], list, n * sizeof(*list)))
		return false;
	for (uint64_t i = 0; i < n; i++)
		if (!is_goroutine(r, list[i], &v) || (!i && v.goid != 1))
			return false;
	return true;
}

static bool scan_for_allgs(const struct reader *r, uint64_t slice[3])
{
	uint64_t at, end, words[SCAN_CHUNK / 8 + 2];

	if (!gt_target_data(r->mem.target, &at, &end))
		return false;
	at += r->mem.bias;
	end += r->mem.bias;
	if (end - at > SCAN_BYTES)
		end = at + SCAN_BYTES;
	for (; at < end; at += SCAN_CHUNK) {
		size_t len = end - at < sizeof(words) ? end - at : sizeof(words);

		if (gt_memory_read(&r->mem, at, words, len))
			continue; /* a page that nobody has touched */
		for (size_t i = 0; i + 2 < len / 8 && i < SCAN_CHUNK / 8; i++)
			if (words[i] && words[i + 1] && words[i + 1] <= words[i + 2] &&
			    is_allgs(r, &words[i])) {
				memcpy(slice, &words[i], 3 * sizeof(*slice));
				return true;
			}
	}
	return false;
}

static bool find_allgs(const struct reader *r, uint64_t slice[3])
{
	uint64_t var = gt_memory_var(&r->mem, "runtime.allgs");

	return var ? !gt_memory_read(&r->mem, var, slice, 3 * sizeof(*slice))
		   : scan_for_allgs(r, slice);
}

/* ---- one goroutine ---- */

/*
 * Frames from pc on: a function's frame ends where its return address lies. False when they lead nowhere: the
 * goroutine has moved on while it was read.
 */
static bool walk(struct reader *r, const struct layout *v, struct gt_goroutine *g)
{
	const struct gt_target *t = r->mem.target;
	uint64_t pcs[GT_SNAPSHOT_FRAMES], pc = v->pc, sp = v->sp, base = v->sp;
	size_t len = v->stack_hi - v->sp;
	int n = 0;

	if (!pc || sp & 7 || sp < v->stack_lo || sp >= v->stack_hi)
		return false;
	if (len > STACK_BYTES)
		len = STACK_BYTES;
	if (gt_memory_read(&r->mem, base, r->stack, len))
		return false;
	while (n < GT_SNAPSHOT_FRAMES && pc) {
		struct gt_func f;
		uint64_t link = pc - r->mem.bias, ret;

		pcs[n++] = link;
		link -= n > 1; /* a return address may lie behind its function */
		if (!gt_target_func_by_pc(t, link, &f))
			return false;
		int32_t frame = gt_target_frame_size(t, f.index, link);
		if (frame < 0 || sp - base + (uint64_t)frame + 8 > len)
			break;
		memcpy(&ret, r->stack + (sp - base) + frame, sizeof(ret));
		sp += (uint64_t)frame + 8;
		pc = ret;
		/* Where a goroutine begins. */
		if (!strcmp(f.name, "runtime.goexit"))
			break;
	}
	g->npcs = n;
	g->pcs = gt_arena_memdup(&r->out->arena, pcs, (size_t)n * sizeof(*pcs));
	return true;
}

/* runtime.isSystemGoroutine: all that start in the runtime, but main's. */
static bool is_system(const struct gt_target *t, uint64_t startpc)
{
	struct gt_func f;

	return gt_target_func_by_pc(t, startpc, &f) && !strncmp(f.name, "runtime.", 8) &&
	       strcmp(f.name, "runtime.main") && strcmp(f.name, "runtime.handleAsyncEvent");
}

static uint64_t link_time(const struct reader *r, uint64_t addr)
{
	return addr ? addr - r->mem.bias : 0;
}

/* False when it is none, or the stack was not to be had at one moment with the rest. */
static bool fill(struct reader *r, const uint8_t *bytes, struct gt_goroutine *g)
{
	struct layout v = fields_of(r, bytes);

	*g = (struct gt_goroutine){0};
	if (!v.goid || v.status > STATUS_LAST || v.status == STATUS_DEAD ||
	    v.status == STATUS_DEADEXTRA || v.status == STATUS_IDLE)
		return true;
	*g = (struct gt_goroutine){
		.goid = v.goid,
		.status = r->status[v.status],
		.reason = v.status == STATUS_WAITING && v.reason < GT_ENUM_MAX ? r->reason[v.reason]
									       : -1,
		.waits_since = v.status == STATUS_WAITING || v.status == STATUS_SYSCALL
				       ? (int64_t)v.waitsince
				       : 0,
		.startpc = link_time(r, v.startpc),
		.gopc = link_time(r, v.gopc),
		.system = is_system(r->mem.target, link_time(r, v.startpc)),
	};
	return !r->stacks || v.status == STATUS_RUNNING || walk(r, &v, g);
}

/* One that moves on while it is read is read again; at last it has no stack. */
static void add(struct reader *r, uint64_t addr, uint8_t *bytes)
{
	struct gt_snapshot *s = r->out;
	struct gt_goroutine *g = &s->v[s->n];
	uint8_t again[GOROUTINE_MAX];

	for (int tries = 0; !fill(r, bytes, g) && tries < READ_AGAIN; tries++) {
		if (gt_memory_read(&r->mem, addr, again, r->off.size))
			break;
		bytes = again;
	}
	s->n += g->goid != 0;
}

/* One system call reads many; it stops at one that cannot be read, which is then left out. */
static void read_batch(struct reader *r, const uint64_t *list, size_t n, uint8_t *bytes)
{
	struct iovec remote[BATCH];

	while (n) {
		for (size_t i = 0; i < n; i++)
			remote[i] = (struct iovec){(void *)(uintptr_t)list[i], r->off.size};
		struct iovec local = {bytes, n * r->off.size};
		ssize_t got = process_vm_readv(r->mem.pid, &local, 1, remote, n, 0);
		size_t whole = got < 0 ? 0 : (size_t)got / r->off.size;

		for (size_t i = 0; i < whole; i++)
			add(r, list[i], bytes + i * r->off.size);
		if (whole < n) {
			r->out->unread++;
			whole++;
		}
		list += whole;
		n -= whole;
	}
}

static int read_all(struct reader *r, const char **why)
{
	uint64_t slice[3], *list;
	uint8_t *bytes;
	size_t n;

	if (!find_allgs(r, slice)) {
		*why = "its list of goroutines cannot be found";
		return -ENOENT;
	}
	n = slice[1] < ALL_MAX ? slice[1] : ALL_MAX;
	r->out->unread = slice[1] - n;
	list = gt_xcalloc(n + 1, sizeof(*list));
	bytes = gt_xcalloc(BATCH, r->off.size);
	int err = gt_memory_read(&r->mem, slice[0], list, n * sizeof(*list));
	if (err)
		*why = "its list of goroutines cannot be read";
	r->out->v = gt_new_n(&r->out->arena, struct gt_goroutine, n + 1);
	for (size_t i = 0; !err && i < n; i += BATCH)
		read_batch(r, list + i, n - i < BATCH ? n - i : BATCH, bytes);
	free(list);
	free(bytes);
	return err;
}

int gt_snapshot_take(struct gt_snapshot *s, const struct gt_target *t, pid_t pid, bool stacks,
		     const char **why)
{
	struct reader r = {.out = s, .stacks = stacks};
	int err;

	*s = (struct gt_snapshot){0};
	*why = "the layout of its goroutines is not known";
	err = gt_memory_open(&r.mem, t, pid);
	if (err)
		*why = err == -ESRCH	 ? "there is no such process"
		       : err == -ENOEXEC ? "it runs another program by now"
					 : strerror(-err);
	if (err || (err = find_fields(&r, why)) || (err = gt_target_enum(t, "gstatus", r.status)) ||
	    (err = gt_target_enum(t, "waitreason", r.reason)))
		return err;
	r.stack = gt_xcalloc(1, STACK_BYTES);
	err = read_all(&r, why);
	free(r.stack);
	if (err == -EPERM || err == -ESRCH)
		*why = err == -EPERM
			       ? "its memory may not be read: that needs root or CAP_SYS_PTRACE"
			       : "it has ended";
	return err;
}

void gt_snapshot_free(struct gt_snapshot *s)
{
	gt_arena_free(&s->arena);
	*s = (struct gt_snapshot){0};
}

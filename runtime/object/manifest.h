/*
 * The object: one BPF ELF that carries its own description.
 *
 * The ELF has a section ".gotap" with the manifest as JSON: all that binding, attaching, decoding
 * and printing need, so that `runtime` never parses the language. In memory and on disk are the
 * same bytes; struct gt_manifest is the parsed form.
 *
 * Conventions of names in the ELF:
 *	programs	manifest program name; one section each: "uprobe.multi/NAME" (target programs),
 *			"raw_tp/NAME" (begin, end, interval, test: run by BPF_PROG_TEST_RUN, never attached),
 *			"xdp/NAME" (bench: run repeatedly by BPF_PROG_TEST_RUN),
 *			"perf_event/NAME" (profile), "tracepoint/NAME" (attached by category and event)
 *	maps		script map @x: "gt_m_x" and @: "gt_m_"; hidden state maps: "gt_h_NAME"
 *	gt_events	ring buffer of data records; gt_control: ring buffer of control records
 *	gt_counters	per-CPU array of u64, one per manifest counter
 *	gt_stacks	hash: u64 stack id -> struct gt_stack_value
 *	gt_procs	hash: u32 tgid -> row of u64: [0] slot target, [1] slot bias, then the slots
 *			of base programs at their row words
 *	slots		variables of .rodata named by the manifest
 */
#ifndef GT_OBJECT_MANIFEST_H
#define GT_OBJECT_MANIFEST_H

#include <stddef.h>

#include "object/vtype.h"

enum gt_scope { GT_SCOPE_BASE, GT_SCOPE_TARGET };

/* GT_PROG(ID, "name", scope) */
#define GT_PROGS                                                                                   \
	GT_PROG(BEGIN, "begin", BASE)                                                              \
	GT_PROG(END, "end", BASE)                                                                  \
	GT_PROG(INTERVAL, "interval", BASE)                                                        \
	GT_PROG(TEST, "test", BASE)   /* only under --test; its value says whether it passed */    \
	GT_PROG(BENCH, "bench", BASE) /* only under --bench */                                     \
	GT_PROG(PROFILE, "profile", BASE)                                                          \
	GT_PROG(TRACEPOINT, "tracepoint", BASE)                                                    \
	GT_PROG(RAWTP, "rawtracepoint", BASE)                                                      \
	GT_PROG(FENTRY, "fentry", BASE)                                                            \
	GT_PROG(FEXIT, "fexit", BASE)                                                              \
	GT_PROG(KPROBE, "kprobe", BASE)                                                            \
	GT_PROG(KRETPROBE, "kretprobe", BASE)                                                      \
	GT_PROG(SOFTWARE, "software", BASE)                                                        \
	GT_PROG(HARDWARE, "hardware", BASE)                                                        \
	GT_PROG(UPROBE, "uprobe", BASE)                                                            \
	GT_PROG(USDT, "usdt", BASE)                                                                \
	GT_PROG(URETPROBE, "uretprobe", BASE)                                                      \
	GT_PROG(SIGNAL, "self", BASE)                                                              \
	GT_PROG(GO, "go", TARGET)

enum gt_prog_kind {
#define GT_PROG(id, name, scope) GT_PROG_##id,
	GT_PROGS
#undef GT_PROG
		GT_PROG_N
};
const char *gt_prog_kind_name(enum gt_prog_kind k);
enum gt_scope gt_prog_kind_scope(enum gt_prog_kind k);
bool gt_prog_is_timer(enum gt_prog_kind k);

/* Where in a function: */
enum gt_how {
	GT_AT_ENTRY, /* once per call, arguments in registers */
	GT_AT_CALL, /* at the call instruction to `func` inside `in`, arguments of the callee in registers */
	GT_AT_RETURN /* at every return instruction, results in registers */
};

/* One way to find a site. Versions are Go minors (19 for go1.19); 0 is open. Closed ranges. */
struct gt_site_alt {
	enum gt_how how;
	/* Go name; '*' and '?' match as in gt_glob_go: then every match is a site */
	const char *func;
	const char *in; /* GT_AT_CALL: the function that holds the call */
	int from, to;
};

/* The first alternative that resolves is attached. */
struct gt_site_spec {
	int nalts;
	struct gt_site_alt *alts;
	bool optional; /* nothing resolves: fine */
};

struct gt_mprog {
	const char *name;  /* of the BPF program: [A-Za-z0-9_] */
	const char *probe; /* as written: "go:gopark" */
	enum gt_prog_kind kind;
	uint64_t period_ns; /* INTERVAL, PROFILE; SOFTWARE, HARDWARE: events a hit */
	const char *category,
		*event; /* TRACEPOINT; category: UPROBE's binary; event: what is probed */
	int nargs;	/* USDT: so many arguments must be there */
	int nsites;	/* GO: all specs are attached */
	struct gt_site_spec *sites;
	const char *stack; /* GO: "user", "system" or "any" */
	bool optional;	   /* one of the many that a wildcard means: it may fail to attach */
	uint32_t span_start, span_end; /* in the script */
};

/*
 * A slot is a fact the compiler leaves open. Target slots are filled per target binary: for target
 * programs as .rodata variables, for base programs as words of the process's row in gt_procs.
 * Session slots are filled once, always in .rodata. A scalar slot is a u64; GT_GONE says the
 * target's Go version does not have it.
 */
#define GT_GONE UINT64_MAX
/* GT_SLOT(ID, "prefix of its name", is it per target) */
#define GT_SLOTS                                                                                   \
	GT_SLOT(OFFSET, "off:", 1)    /* off:runtime.g.goid: byte offset of a field */             \
	GT_SLOT(ENUM, "enum:", 1)     /* enum:waitreason: u16[64], target number -> session number */ \
	GT_SLOT(HAS, "has:", 1)	      /* has:runtime.mallocgcTinySC2: 1 if the function exists */  \
	GT_SLOT(SINCE, "since:", 1)   /* since:22: 1 if the target is go1.22 or later */           \
	GT_SLOT(VAR, "var:", 1)	      /* var:runtime.gcController: link-time address, or gone */   \
	GT_SLOT(IS, "is:", 1)	      /* is:goversion=go1.26.8: 1 if the target is of that name */   \
	GT_SLOT(TARGET, "target", 1)  /* target index + 1 */                                       \
	GT_SLOT(BIAS, "bias", 1)      /* load bias of the process: only in rows, word 1 */         \
	GT_SLOT(TLS_G, "tls.g", 1)    /* offset of g from the thread's fs base (signed, as u64) */ \
	GT_SLOT(FLAGS, "site.flags", 1)  /* 1 if a site of this binary needs the flag test */      \
	GT_SLOT(DELTA, "site.delta", 1)  /* 1 if a site of this binary has a stack pointer delta */ \
	GT_SLOT(PIE, "pie", 1)        /* 1 if the binary is position independent */                \
	GT_SLOT(FILTER, "filter", 0)  /* 1: only processes of gt_procs count */                    \
	GT_SLOT(PIDNS_DEV, "pidns.dev", 0) /* gotap's PID namespace; both 0: the initial one */    \
	GT_SLOT(PIDNS_INO, "pidns.ino", 0)                                                         \
	GT_SLOT(BTF, "btf:", 0)	      /* btf:task_struct.thread.fsbase: byte offset in the kernel */ \
	GT_SLOT(BTFBIT, "btfbit:", 0) /* btfbit:task_struct.in_execve: bit offset in the kernel */   \
	GT_SLOT(KARG, "karg:", 0)     /* karg:tp:sched:sched_switch.prev_pid: its place in the context */ \
	GT_SLOT(STAT, "stat:", 0)     /* stat:heap_live: no value of its own; the n-th one is element n of gt_stats */ \
	GT_SLOT(NCPUS, "ncpus", 0)    /* processors online */                                      \
	GT_SLOT(KSYM, "ksym:", 0)     /* ksym:vfs_read: address of a kernel symbol */              \
	GT_SLOT(UADDR, "uaddr:", 0)   /* uaddr:/bin/x:environ: link-time address of a symbol in a binary */ \
	GT_SLOT(CPID, "cpid", 0)      /* process of -c; 0: none */                                  \
	GT_SLOT(CGROUP, "cgroup:", 0) /* cgroup:/sys/fs/cgroup/x: its id */                         \
	GT_SLOT(START, "start", 0)    /* CLOCK_MONOTONIC ns when the session began */              \
	GT_SLOT(SELF_TGID, "self.tgid", 0) /* gotap's own, never traced by base programs with filter */

enum gt_slot_kind {
#define GT_SLOT(id, prefix, per_target) GT_SLOT_##id,
	GT_SLOTS
#undef GT_SLOT
		GT_SLOT_N
};
enum { GT_ENUM_MAX = 64 }; /* elements of an enum slot */

struct gt_mslot {
	const char *name; /* "off:runtime.g.goid" */
	const char *var;  /* .rodata variable, or NULL when no program reads it there */
	int row;	  /* first word in the gt_procs row, or -1 */
	enum gt_slot_kind kind;
};
bool gt_slot_is_target(enum gt_slot_kind k);
/* Kind by the name's prefix; GT_SLOT_N when none fits. */
enum gt_slot_kind gt_slot_kind_of(const char *name);
/* What follows the prefix: "runtime.g.goid". */
const char *gt_slot_subject(const char *name);

/* GT_MAPKIND(ID, "name in a declaration", is it per CPU) */
#define GT_MAPKINDS                                                                                \
	GT_MAPKIND(AUTO, "", 0)                                                                    \
	GT_MAPKIND(HASH, "hash", 0)                                                                \
	GT_MAPKIND(LRU, "lruhash", 0)                                                              \
	GT_MAPKIND(PERCPU, "percpuhash", 1)                                                        \
	GT_MAPKIND(PERCPU_LRU, "percpulruhash", 1)
enum gt_map_kind {
#define GT_MAPKIND(id, name, percpu) GT_MAP_##id,
	GT_MAPKINDS
#undef GT_MAPKIND
		GT_MAP_N
};
const char *gt_map_kind_name(enum gt_map_kind k);

struct gt_mmap {
	const char *name;      /* "@", "@bytes" */
	const char *var;       /* BPF map name */
	struct gt_vtype key;   /* TUPLE of the keys; nelems 0: no key */
	struct gt_vtype value; /* what is stored, or what is aggregated */
	enum gt_agg agg;
	/* constant arguments of the aggregation; LHIST: these; HIST: step is k; TOPK: lo is k;
	 * TSERIES: lo intervals of hi ns, step is an enum gt_series */
	int64_t lo, hi, step;
	enum gt_map_kind kind;
	uint32_t entries; /* 0: the default */
	bool read;	  /* programs look at its elements: clearing deletes them */
	bool hidden;	  /* state of the library, not printed */
};

/*
 * Layout of map values. Keyless maps are arrays of one element, keyed ones hashes; aggregations are
 * per CPU. NONE: {u64 set, wire value}; aggs.h has the others. An element with set, number of values
 * or all buckets zero is empty.
 */
enum { GT_HIST_BUCKETS = 66 };
uint32_t gt_mmap_value_size(const struct gt_mmap *m);

/* GT_REC(ID, "name", is it control) : what the consumer does with a ring record */
#define GT_RECS                                                                                    \
	GT_REC(PRINTF, "printf", 0)	   /* fmt, args */                                         \
	GT_REC(PRINT_VALUE, "print", 0)	   /* args[0] */                                           \
	GT_REC(TIME, "time", 0)		   /* fmt: strftime */                                     \
	GT_REC(CAT, "cat", 0)		   /* fmt, args: a file's name */                          \
	GT_REC(SYSTEM, "system", 0)	   /* fmt, args: a shell command */                        \
	GT_REC(JOIN, "join", 0)		   /* args[0] */                                           \
	GT_REC(ERRORF, "errorf", 0)	   /* fmt, args; span */                                   \
	GT_REC(WARNF, "warnf", 0)	   /* fmt, args; span */                                   \
	GT_REC(PRINT_MAP, "print_map", 1)  /* map, top, div */                                     \
	GT_REC(CLEAR, "clear", 1)	   /* map */                                               \
	GT_REC(ZERO, "zero", 1)		   /* map */                                               \
	GT_REC(SNAPSHOT, "snapshot", 1)	   /* top */                                               \
	GT_REC(EXIT, "exit", 1)		   /* args[0]: status, if nargs */

enum gt_rec_kind {
#define GT_REC(id, name, control) GT_REC_##id,
	GT_RECS
#undef GT_REC
		GT_REC_N
};
const char *gt_rec_kind_name(enum gt_rec_kind k);
bool gt_rec_is_control(enum gt_rec_kind k);

struct gt_mrecord {
	enum gt_rec_kind kind;
	const char *fmt;	       /* PRINTF, TIME; escapes already resolved */
	int map;		       /* index in maps, or -1 */
	int64_t top, div;	       /* PRINT_MAP: 0 is none */
	uint32_t span_start, span_end; /* ERRORF, WARNF: the call in the script */
	bool packed;		       /* long strings take what they hold: see vtype.h */
	int nargs;
	struct gt_vtype *args; /* in wire form behind the header */
};

/* GT_CTR(ID, "name") : what a counter counted; reported at the end when not zero */
#define GT_CTRS                                                                                    \
	GT_CTR(SKIP, "skip")   /* an aggregation skipped an absent value: text says which */       \
	GT_CTR(FULL, "full")   /* an update found the map full: text is the map */                 \
	GT_CTR(LOST, "lost")   /* a ring record found no room: text is the probe */                \
	GT_CTR(FAULT, "fault") /* a read of target memory failed: text is the probe */           \
	GT_CTR(CUT, "cut")     /* a loop reached the kernel's bound: text is the statement */      \
	GT_CTR(ZERO, "zero")   /* a division by zero: text is the operator */
enum gt_ctr_kind {
#define GT_CTR(id, name) GT_CTR_##id,
	GT_CTRS
#undef GT_CTR
		GT_CTR_N
};
const char *gt_ctr_kind_name(enum gt_ctr_kind k);
struct gt_mcounter {
	enum gt_ctr_kind kind;
	const char *text;
	uint32_t span_start, span_end;
};

/* An enumeration of the script. Of names for one number the last one is printed. */
struct gt_menum {
	const char *name;
	int n;
	const char **names;
	int64_t *values;
};

/* What becomes of a script some of whose probes are not there. */
enum gt_missing { GT_MISSING_ERROR, GT_MISSING_WARN, GT_MISSING_IGNORE };

struct gt_manifest {
	const char *arch;	 /* "amd64" */
	const char *script_name; /* "-e" or the file */
	const char *script;	 /* source text, for positions in reports */
	int nprogs, nslots, nmaps, nrecords, ncounters, nenums;
	struct gt_mprog *progs;
	struct gt_mslot *slots;
	struct gt_mmap *maps;
	struct gt_mrecord *records;
	struct gt_mcounter *counters;
	struct gt_menum *enums;
	int row_words;		/* u64 words of a gt_procs row, the two fixed ones included */
	bool needs_procs;	/* a base program looks at gt_procs */
	uint32_t max_cat_bytes; /* config: cat() prints so much of a file; 0: all */
	bool keep_maps_quiet;	/* config: maps are not printed at the end */
	enum gt_missing missing;
	bool target_filter; /* config: base probes see only threads of the targets where there are any */
};

struct gt_object {
	const void *elf; /* borrowed or owned by the arena */
	size_t len;
	struct gt_manifest m;
	struct gt_arena arena;
};

/* What the number is called there; NULL: nothing. */
const char *gt_menum_name(const struct gt_manifest *m, const char *name, int64_t value);

/* JSON text of a manifest, in `out`. */
void gt_manifest_write(const struct gt_manifest *m, struct gt_buf *out);
/* Parses JSON into arena memory. 0, or -EINVAL with a message in *why (arena). Rejects what it does not know. */
int gt_manifest_read(const char *json, size_t len, struct gt_arena *arena, struct gt_manifest *m,
		     const char **why);

/*
 * Reads the ELF bytes (kept by the caller for the object's life) and their manifest. 0, or -EINVAL
 * with a message in *why (static or object arena). Never trusts lengths in the file.
 */
int gt_object_open(struct gt_object *o, const void *elf, size_t len, const char **why);
void gt_object_close(struct gt_object *o);

#endif

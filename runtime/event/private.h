/* What the files of event/ share. */
#ifndef GT_EVENT_PRIVATE_H
#define GT_EVENT_PRIVATE_H

#include "base/arena.h"
#include "bpf/gt_shared.h"
#include "event/event.h"

struct gt_ksyms;

/* Turns wire bytes into values. Values live in `arena`, and borrow names from the targets. */
struct gt_decoder {
	const struct gt_event_env *env;
	struct gt_arena *arena;
	struct gt_ksyms *ksyms; /* made at the first kernel stack */
	struct gt_usyms *usyms; /* NULL: no program asks for addresses of processes */
};
/* Bytes taken from p, or -EINVAL when the n bytes do not hold a value of this type. */
/* decode.c; packed: of a packed record */
int64_t gt_decode_arg(struct gt_decoder *d, const struct gt_vtype *t, const void *p, size_t n,
		      bool packed, struct gt_value *out);
int64_t gt_decode(struct gt_decoder *d, const struct gt_vtype *t, const void *p, size_t n,
		  struct gt_value *out);
/* A Go stack by its link-time addresses: of execution, then return addresses. */
void gt_decode_frames(struct gt_decoder *d, const struct gt_target *t, const uint64_t *pcs, int n,
		      struct gt_value *out);
void gt_decoder_free(struct gt_decoder *d);

/* Names of kernel addresses. NULL where /proc/kallsyms is not to be read. */
struct gt_ksyms *gt_ksyms_load(const char *path);
/* The symbol at or below addr and its address; NULL when there is none. */
const char *gt_ksyms_find(const struct gt_ksyms *k, uint64_t addr, uint64_t *start);
void gt_ksyms_free(struct gt_ksyms *k);

/*
 * Names of addresses of processes, by the image that a program met. What a process has mapped is read when its
 * image is first seen, so that names outlive it.
 */
struct gt_usym {
	const char *name; /* NULL: nobody knows */
	uint64_t offset;
	const char *file;     /* the binary or library, NULL: none is there */
	uint64_t addr;	      /* link-time, in the file */
	struct gt_target *go; /* of Go: it knows more of that address */
};
int gt_usyms_new(int images_fd, struct gt_usyms **out);
void gt_usyms_free(struct gt_usyms *u);
/* A process that programs may meet: it is looked at now, in case it ends at once. */
void gt_usyms_know(struct gt_usyms *u, pid_t pid);
/* A file that probes are in, by a path to open it and the name that people know. */
void gt_usyms_know_file(struct gt_usyms *u, const char *path, const char *name);
/* Takes the images that are new. */
void gt_usyms_take(struct gt_usyms *u);
int gt_usyms_fd(const struct gt_usyms *u);
void gt_usyms_find(struct gt_usyms *u, unsigned int image, uint64_t addr, struct gt_usym *out);

/* One record, copied out of its ring. */
struct gt_copy {
	uint64_t seq;
	size_t offset; /* of its arguments in the ring's bytes */
	uint32_t id, len;
	bool control;
};
GT_VEC_DECL(gt_copies, struct gt_copy);
/* Orders by sequence; records with one number keep their order. */
void gt_copies_sort(struct gt_copies *c);

struct gt_rings;
int gt_rings_new(int events_fd, int control_fd, struct gt_rings **out);
void gt_rings_free(struct gt_rings *r);
/*
 * Moves what may be handled now, in order, to *out; args of a record are at bytes + offset. Both are
 * valid until the next call. *more says that something was left for the next call.
 */
int gt_rings_take(struct gt_rings *r, struct gt_copies *out, const uint8_t **bytes, bool *more);
bool gt_rings_control_waits(const struct gt_rings *r);

/* Rows of one map: keys as bytes, values reduced over the CPUs to 64-bit words. Sorted by key bytes. */
struct gt_rows {
	size_t n, cap;
	uint32_t key_size, words;
	uint32_t max_entries; /* of the map read */
	uint8_t *keys;
	uint64_t *vals;
	bool *keep; /* print the row though it is empty */
};
uint64_t *gt_rows_add(struct gt_rows *r, const void *key);
uint64_t *gt_rows_find(const struct gt_rows *r, const void *key, size_t *index);
void gt_rows_free(struct gt_rows *r);
/* Reads a whole BPF map. */
int gt_rows_read(const struct gt_mmap *m, int fd, struct gt_rows *out);
/* Adds one element's value to another's as its aggregation does. */
void gt_rows_merge(const struct gt_mmap *m, uint64_t *into, const uint64_t *from);
bool gt_rows_empty(const struct gt_mmap *m, const uint64_t *val);

/* One row to be printed. */
struct gt_agg_view {
	struct gt_arena *arena;
	const struct gt_mmap *m;
	const uint64_t *val;
	int64_t div;
	uint64_t elapsed_ns; /* since the start or the last clear */
	struct gt_value *v;  /* out */
	int64_t order;	     /* out: what rows are sorted by */
	bool is_unsigned;    /* out: order is */
};
void gt_agg_value(struct gt_agg_view *x);
int64_t gt_agg_divide(int64_t n, int64_t by, const struct gt_vtype *t);

/* A map and what was printed and cleared of it; the rule is in maps.c. */
struct gt_map_state {
	struct gt_rows base, last;
	uint64_t last_pass;	    /* pass in which `last` was printed, 0 never */
	uint64_t last_ns, since_ns; /* when that was; when it was cleared last */
};
int gt_map_print(struct gt_events *e, int map, int64_t top, int64_t div, bool at_end);
int gt_map_clear(struct gt_events *e, int map);
int gt_map_zero(struct gt_events *e, int map);

/* CLOCK_MONOTONIC */
uint64_t gt_now_ns(void);

/* Counters read last, and what of them was reported while running. */
struct gt_losses {
	uint64_t *reported;
	uint64_t last_ns;
};
/* While running, at most once a second: what was lost since. */
void gt_losses_tick(struct gt_events *e);

struct gt_events {
	struct gt_event_env env;
	struct gt_rings *rings;
	struct gt_arena arena; /* values of the record or map at hand */
	struct gt_decoder decoder;
	struct gt_map_state *maps;
	struct gt_losses losses;
	uint64_t pass; /* counts calls of drain, from 1 */
	bool exited, more;
	int exit_status;
	uint64_t start_ns;
	uint64_t damaged; /* records that did not fit the manifest */
};

/* texts.c: values that travel as numbers or bytes and are read as text. Bytes used, or -EINVAL. */
/* A struct or an array of C; the bytes that it took, or -EINVAL. */
int64_t gt_decode_raw(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p, size_t n,
		      struct gt_value *out);
int64_t gt_decode_text(struct gt_arena *a, const struct gt_vtype *t, const uint8_t *p, size_t n,
		       struct gt_value *out);
/* Wall time of a monotonic one by strftime's format, with %f for microseconds. */
void gt_time_text(const char *fmt, uint64_t mono_ns, struct gt_buf *out);

/* actions.c: cat, system, join, errorf and warnf */
int gt_do_action(struct gt_events *e, const struct gt_mrecord *r, const struct gt_value *args);

/* snapshot.c: prints the goroutines of all processes, at most `top` groups (0: a bound of its own). */
void gt_do_snapshot(struct gt_events *e, int64_t top);

#endif

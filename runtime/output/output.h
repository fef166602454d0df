/*
 * Neutral values and sinks. A sink is one output format: text, json. A new format is one file with
 * one struct gt_sink_ops.
 */
#ifndef GT_OUTPUT_OUTPUT_H
#define GT_OUTPUT_OUTPUT_H

#include <stdint.h>
#include <stdio.h>

#include "object/vtype.h"

enum gt_value_kind {
	GT_V_ABSENT, /* prints "-", JSON null */
	GT_V_INT, /* with type: int, bool, pointer, duration, bytes; str: the script's name for it */
	GT_V_STR,
	GT_V_BUF,    /* str, len: bytes */
	GT_V_NAME,   /* a number with a name: enum, func, place, type, exe. num and str */
	GT_V_STACK,  /* frames */
	GT_V_TUPLE,  /* elems */
	GT_V_RECORD, /* elems and field names */
	GT_V_LIST,   /* elems: an array of C */
	GT_V_HIST,   /* buckets */
	GT_V_STATS,  /* count, average (num), total */
	GT_V_RATE,   /* num: thousandths a second */
	GT_V_SERIES  /* elems: a value or absent, every num ns from start */
};

struct gt_frame {
	uint64_t addr;	  /* link-time, or kernel address */
	const char *func; /* NULL: unknown, print the address */
	uint64_t offset;  /* from the function's entry */
	const char *file; /* or NULL */
	int line;
	bool inlined;
	const char *module; /* file of user code, or NULL */
};

struct gt_bucket {
	int64_t lo, hi;	   /* [lo, hi) */
	bool below, above; /* open-ended: (..., hi) or [lo, ...) */
	uint64_t n;
};

struct gt_value {
	enum gt_value_kind kind;
	const struct gt_vtype *type; /* what it is made of: unit, signedness; may be NULL */
	int64_t num;
	const char *str;
	size_t len; /* STR, BUF */
	int n;
	struct gt_value *elems;
	const char *const *names;
	struct gt_frame *frames;
	struct gt_bucket *buckets;
	bool log2;	/* HIST: bounds are powers of two; 2^63 is INT64_MIN */
	int bits;	/* log2: each power of two has 2^bits buckets */
	uint64_t start; /* SERIES: ns of the wall clock */
	uint64_t count;
	int64_t total;
};

struct gt_map_entry {
	struct gt_value key; /* TUPLE; n 0: no key */
	struct gt_value value;
};

enum gt_text { GT_TEXT_CAT, GT_TEXT_JOIN, GT_TEXT_SYSTEM };

/* What errorf() and warnf() say, and where in the script they stand. */
struct gt_report {
	bool is_error;
	const char *text;
	const char *file; /* "stdin" for -e */
	int line, col, end_line, end_col;
};

/* What a bench: program took. */
struct gt_bench {
	const char *name;
	int64_t ns;    /* of one run, on average */
	int64_t iters; /* so many runs */
};

struct gt_sink;
struct gt_sink_ops {
	const char *name; /* for -f */
	void (*attached)(struct gt_sink *s, int nprobes);
	void (*printf)(struct gt_sink *s, const char *text, size_t len); /* already formatted */
	void (*time)(struct gt_sink *s, const char *text);
	/* what cat, join and system print; type says which */
	void (*text)(struct gt_sink *s, enum gt_text type, const char *text, size_t len);
	void (*report)(struct gt_sink *s, const struct gt_report *r);
	void (*value)(struct gt_sink *s, const struct gt_value *v);
	void (*map)(struct gt_sink *s, const char *name, enum gt_agg agg,
		    const struct gt_map_entry *e, size_t n);
	void (*benches)(struct gt_sink *s, const struct gt_bench *rows, size_t n);
	void (*end)(
		struct gt_sink *s); /* before the maps of the end; gt_events_print_maps calls it */
	void (*loss)(struct gt_sink *s, const char *text); /* one report line */
	void (*flush)(struct gt_sink *s);
};
struct gt_sink {
	const struct gt_sink_ops *ops;
	FILE *out, *err;
	bool quiet;
};

/* The sinks: one row per format, GT_SINK(id, "name"); gt_sink_ID is its ops. */
#define GT_SINKS                                                                                   \
	GT_SINK(text, "text")                                                                      \
	GT_SINK(json, "json")
#define GT_SINK(id, name) extern const struct gt_sink_ops gt_sink_##id;
GT_SINKS
#undef GT_SINK

/* Formats by name; NULL when unknown. GT_SINK_NAMES lists them for messages. */
const struct gt_sink_ops *gt_sink_find(const char *name);
#define GT_SINK_NAMES "text, json"

/* One value as text people read: "1.2ms", "32KiB", "chan receive", "(1, abc)". */
void gt_value_text(const struct gt_value *v, struct gt_buf *out);
/* printf of the language: see format.c. Never reads past nargs. */
void gt_value_format(const char *fmt, const struct gt_value *args, int nargs, struct gt_buf *out);
/* Bytes as "\\x00": `ascii` keeps what prints as it is; without `escape` "00 01". */
void gt_hex_text(const char *p, size_t n, bool ascii, bool escape, struct gt_buf *out);
/* "GFP_KERNEL|__GFP_ZERO" */
void gt_gfp_text(uint64_t n, struct gt_buf *out);
/*
 * At most three significant digits: "850ns", "1.2ms", "15s", then "1m30s", "2m", "1h30m", "120h";
 * "96B", "1.5MiB" (whole numbers up to 1023).
 */
void gt_duration_text(int64_t ns, struct gt_buf *out);
void gt_bytes_text(int64_t n, struct gt_buf *out);
/* "999", "1.2k", "3.45M" */
void gt_count_text(int64_t n, struct gt_buf *out);
/* The lines of a histogram, each with its newline: bucket, count, bar. */
void gt_hist_text(const struct gt_value *v, struct gt_buf *out);
/* A graph of a time series, as lines. */
void gt_series_text(const struct gt_value *v, struct gt_buf *out);
void gt_series_json(const struct gt_value *v, struct gt_buf *out);
/* One line of a stack without indent: "main.worker+12", "[inlined] main.f@demo/demo.go:42", "0x4a2f10". */
void gt_frame_text(const struct gt_frame *f, struct gt_buf *out);
/* The same with its indent, as the stack's type has it (GT_K_GSTACK, GT_K_KSTACK; may be NULL). */
void gt_frame_line(const struct gt_vtype *type, const struct gt_frame *f, struct gt_buf *out);
/* A value as JSON: raw numbers, {"value": N, "name": "..."} where there is a name; always valid UTF-8. */
void gt_value_json(const struct gt_value *v, struct gt_buf *out);

#endif

/*
 * Sources, spans and diagnostics.
 *
 * A span is a byte range in one source; line and column exist only while printing. Diagnostics are
 * collected, not thrown: a pass reports and goes on, and looks at nerrors at its end.
 * Every message has a tag of diag_tags.def; `gotap explain TAG` prints the tag's long text.
 */
#ifndef GT_BASE_DIAG_H
#define GT_BASE_DIAG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"

struct gt_source {
	const char *name; /* as printed: "-e", "waits.gt", "probes-lib/events/sched.gt" */
	const char *text; /* NUL-terminated, may hold NULs before len */
	size_t len;
};

struct gt_span {
	const struct gt_source *src; /* NULL: no position */
	uint32_t start, end;	     /* byte offsets, end exclusive */
};

enum gt_tag {
#define GT_TAG(id, name, text) GT_TAG_##id,
#include "base/diag_tags.def"
#undef GT_TAG
	GT_TAG_N
};

enum gt_severity { GT_ERROR, GT_WARNING };

struct gt_note {
	struct gt_span span;
	const char *text;
};

struct gt_diag {
	enum gt_severity severity;
	enum gt_tag tag;
	struct gt_span span;
	const char *text;
	GT_VEC(struct gt_note) notes;
};

struct gt_diags {
	struct gt_arena *arena; /* owns texts */
	GT_VEC(struct gt_diag) list;
	int nerrors, nwarnings;
	bool repeated; /* the last report was one already: its notes are dropped too */
};

/* One more than this many errors are counted, not kept. */
enum { GT_MAX_ERRORS = 20 };

void gt_error(struct gt_diags *d, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
void gt_warn(struct gt_diags *d, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
/* Adds a note to the diagnostic reported last. A span without a source is a note without a position. */
void gt_note(struct gt_diags *d, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* Prints all, in order of position, each with its source line and carets. */
void gt_diags_print(const struct gt_diags *d, FILE *f, bool colour);

const char *gt_tag_name(enum gt_tag tag);
const char *gt_tag_text(enum gt_tag tag);
/* GT_TAG_N when there is no such tag. */
enum gt_tag gt_tag_find(const char *name);

/* 1-based line and column (in characters, tabs count one) of a byte offset. */
void gt_locate(const struct gt_source *src, uint32_t offset, int *line, int *column);
/* The same, from a place whose line and column are known on to a later one. */
void gt_locate_on(const struct gt_source *src, uint32_t from, uint32_t to, int *line, int *column);
struct gt_span gt_span_join(struct gt_span a, struct gt_span b);

#endif

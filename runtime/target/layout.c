/*
 * Reads probes-lib/layout. A table's lines:
 *	# comment
 *	struct runtime.g			fields follow; the first is "sizeof"
 *	goid u64 18..22 152 | 23..24 160	name, type, offsets by closed ranges of Go versions, or "gone"
 *	ncgocall u64 22..23.11 296 | 23.12..23 320	a bound is MINOR (all of it) or MINOR.PATCH; what
 *						lies between ranges was not measured
 *	was syncGroup bubble			an older name of a field
 *	was runtime._type			an older name of the struct
 * Types: u8..u64, i8..i64, *STRUCT (pointer), =STRUCT (embedded), string, - (anything else).
 * Texts are scanned in place: an index holds only where each struct starts.
 */
#include "target/layout.h"

#include <ctype.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/embed.h"
#include "base/map.h"
#include "target/internal.h"

enum { MAX_DEPTH = 8, NAME_MAX_LEN = 128 };

/* The lines of one struct. */
struct section {
	const char *name;
	const char *body, *end;
};

static struct {
	pthread_once_t once;
	struct gt_map structs; /* name -> section; older names too */
	GT_VEC(struct section *) order;
	struct gt_map interned;
	pthread_mutex_t lock;
	int first, last;
} tab = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static const char *eol(const char *p, const char *end)
{
	const char *n = memchr(p, '\n', (size_t)(end - p));
	return n ? n : end;
}

static char *dup(const char *s, size_t n)
{
	char *p = gt_xcalloc(n + 1, 1);
	memcpy(p, s, n);
	return p;
}

/* MINOR or MINOR.PATCH, as GT_GO_VERSION has it; a bare minor stands for its `patch`. */
static const char *bound(const char *p, int patch, int *version)
{
	char *e;
	int minor = (int)strtol(p, &e, 10);
	if (*e == '.' && isdigit((unsigned char)e[1]))
		patch = (int)strtol(e + 1, &e, 10);
	*version = GT_GO_VERSION(minor, patch);
	return e;
}

/* "A..B" or "A"; returns behind it and the blank that follows. */
static const char *range(const char *p, int *from, int *to)
{
	const char *e = bound(p, 0, from);
	bound(p, GT_GO_PATCHES - 1, to);
	if (!strncmp(e, "..", 2))
		e = bound(e + 2, GT_GO_PATCHES - 1, to);
	return *e == ' ' ? e + 1 : e;
}

static bool is_table(const struct gt_embedded *f)
{
	size_t n = strlen(f->name);
	return n > 7 && !strcmp(f->name + n - 7, ".layout");
}

static void load(void)
{
	for (const struct gt_embedded *f = gt_tables; f->name; f++) {
		struct section *s = NULL;
		if (!is_table(f))
			continue;
		for (const char *p = f->start, *e; p < f->end; p = e + 1) {
			e = eol(p, f->end);
			if (!strncmp(p, "struct ", 7)) {
				if (s)
					s->end = p;
				s = gt_xcalloc(1, sizeof(*s));
				s->name = dup(p + 7, (size_t)(e - p - 7));
				s->body = e < f->end ? e + 1 : e;
				gt_map_set(&tab.structs, s->name, s);
				gt_vec_push(NULL, &tab.order, s);
			} else if (s && !strncmp(p, "was ", 4) &&
				   !memchr(p + 4, ' ', (size_t)(e - p - 4))) {
				gt_map_set(&tab.structs, dup(p + 4, (size_t)(e - p - 4)), s);
			}
		}
		if (s)
			s->end = f->end;
	}
	/* Every line names all known minors; the first one tells them. */
	if (!tab.order.n)
		return;
	const char *p = strstr(tab.order.v[0]->body, "u64 ");
	int from, to;
	for (p += 4; isdigit((unsigned char)*p);) {
		p = range(p, &from, &to);
		if (!tab.first)
			tab.first = from / GT_GO_PATCHES;
		tab.last = to / GT_GO_PATCHES;
		p += strcspn(p, " \n");
		if (!strncmp(p, " | ", 3))
			p += 3;
	}
}

static const struct section *section_of(const char *strct)
{
	pthread_once(&tab.once, load);
	return gt_map_get(&tab.structs, strct);
}

/* The line of a field, behind its name and the blank; NULL when the struct has none. */
static const char *field_line(const struct section *s, const char *name, size_t n)
{
	for (const char *p = s->body, *e; p < s->end; p = e + 1) {
		e = eol(p, s->end);
		if ((size_t)(e - p) > n && !memcmp(p, name, n) && p[n] == ' ')
			return p + n + 1;
	}
	/* An older name? */
	for (const char *p = s->body, *e; p < s->end; p = e + 1) {
		e = eol(p, s->end);
		if (strncmp(p, "was ", 4) || (size_t)(e - p) <= 5 + n || memcmp(p + 4, name, n) ||
		    p[4 + n] != ' ')
			continue;
		const char *now = p + 5 + n;
		return field_line(s, now, (size_t)(e - now));
	}
	return NULL;
}

bool gt_layout_older(const char *strct, const char *field, int i, const char **ostrct, char *ofield,
		     size_t cap)
{
	const struct section *s = section_of(strct);
	if (!s)
		return false;
	const char *old_struct = NULL;
	char old_field[NAME_MAX_LEN];
	snprintf(old_field, sizeof(old_field), "%s", field);
	bool renamed = false;
	for (const char *p = s->body, *e; p < s->end; p = e + 1) {
		e = eol(p, s->end);
		if (strncmp(p, "was ", 4))
			continue;
		const char *blank = memchr(p + 4, ' ', (size_t)(e - p - 4));
		if (blank && (size_t)(e - blank - 1) == strlen(field) &&
		    !memcmp(blank + 1, field, strlen(field))) {
			snprintf(old_field, sizeof(old_field), "%.*s", (int)(blank - p - 4), p + 4);
			renamed = true;
		}
	}
	for (size_t k = 0; k < tab.structs.n; k++)
		if (tab.structs.items[k].value == s && strcmp(tab.structs.items[k].key, s->name))
			old_struct = tab.structs.items[k].key;
	/* 0: old field of today's struct, 1: old struct with the same field, 2: both. */
	if ((i != 1 && !renamed) || (i > 0 && !old_struct) || i > 2)
		return false;
	*ostrct = i == 0 ? s->name : old_struct;
	snprintf(ofield, cap, "%s", i == 1 ? field : old_field);
	return true;
}

/*
 * Finds a dotted field: the longest known name first, then on in the struct it embeds. step() sees
 * each line on the way; the last line is returned.
 */
static const char *walk(const char *strct, const char *field,
			bool (*step)(const char *line, void *ctx), void *ctx)
{
	char inner[NAME_MAX_LEN];
	for (int depth = 0; depth < MAX_DEPTH; depth++) {
		const struct section *s = section_of(strct);
		size_t n = strlen(field);
		const char *line = s ? field_line(s, field, n) : NULL;
		while (s && !line) {
			while (n && field[n - 1] != '.')
				n--;
			if (n < 2)
				return NULL;
			line = field_line(s, field, --n);
		}
		if (!line || (step && !step(line, ctx)))
			return NULL;
		if (!field[n])
			return line;
		if (*line != '=')
			return NULL;
		size_t len = strcspn(line + 1, " ");
		snprintf(inner, sizeof(inner), "%.*s", (int)len, line + 1);
		strct = inner;
		field += n + 1;
	}
	return NULL;
}

struct at {
	int version;
	uint64_t offset;
	bool gone;
};

static bool add_offset(const char *line, void *ctx)
{
	struct at *a = ctx;
	for (const char *p = line + strcspn(line, " ") + 1;; p += 3) {
		int from, to;
		p = range(p, &from, &to);
		if (a->version >= from && a->version <= to) {
			a->gone |= !isdigit((unsigned char)*p);
			a->offset += strtoull(p, NULL, 10);
			return true;
		}
		p += strcspn(p, " \n");
		if (strncmp(p, " | ", 3))
			return false;
	}
}

int gt_layout_offset(int version, const char *strct, const char *field, uint64_t *offset)
{
	struct at a = {.version = version};
	if (!walk(strct, field, NULL, NULL))
		return -EINVAL;
	if (!walk(strct, field, add_offset, &a))
		return -ERANGE;
	if (a.gone)
		return -ENOENT;
	*offset = a.offset;
	return 0;
}

/* A struct's name that lives on; NULL for one that has no table. */
static const char *intern(const char *p, size_t n)
{
	char name[NAME_MAX_LEN];
	snprintf(name, sizeof(name), "%.*s", (int)n, p);
	const struct section *s = section_of(name);
	return s ? s->name : NULL;
}

int gt_layout_field_type(const char *strct, const char *field, struct gt_layout_type *out)
{
	const char *line = walk(strct, field, NULL, NULL);
	*out = (struct gt_layout_type){0};
	if (!line)
		return -ENOENT;
	size_t n = strcspn(line, " ");
	if (*line == '*')
		out->pointee = intern(line + 1, n - 1);
	else if (*line == '=')
		out->embedded = intern(line + 1, n - 1);
	if (*line == '*')
		out->size = 8;
	else if ((*line == 'u' || *line == 'i') && isdigit((unsigned char)line[1]))
		out->size = (uint32_t)atoi(line + 1) / 8;
	out->is_signed = *line == 'i';
	for (int minor = tab.first; minor <= tab.last; minor++) {
		uint64_t off;
		out->may_be_gone |=
			gt_layout_offset(GT_GO_VERSION(minor, 0), strct, field, &off) == -ENOENT;
		out->may_be_gone |= gt_layout_offset(GT_GO_VERSION(minor, GT_GO_PATCHES - 1), strct,
						     field, &off) == -ENOENT;
	}
	return 0;
}

const char *gt_layout_field_name(const char *strct, int i)
{
	pthread_once(&tab.once, load);
	if (!strct)
		return i >= 0 && (size_t)i < tab.order.n ? tab.order.v[i]->name : NULL;
	const struct section *s = section_of(strct);
	for (const char *p = s ? s->body : NULL, *e; p && p < s->end; p = e + 1) {
		e = eol(p, s->end);
		if (!strncmp(p, "was ", 4) || i--)
			continue;
		char *name = dup(p, strcspn(p, " "));
		pthread_mutex_lock(&tab.lock);
		char *known = gt_map_get(&tab.interned, name);
		if (known)
			free(name);
		else
			gt_map_set(&tab.interned, known = name, name);
		pthread_mutex_unlock(&tab.lock);
		return known;
	}
	return NULL;
}

void gt_layout_minors(int *first, int *last)
{
	pthread_once(&tab.once, load);
	*first = tab.first;
	*last = tab.last;
}

int gt_layout_gone_since(const char *strct, const char *field)
{
	bool had = false;
	uint64_t off;
	pthread_once(&tab.once, load);
	for (int minor = tab.first; minor <= tab.last; minor++) {
		bool has = !gt_layout_offset(GT_GO_VERSION(minor, GT_GO_PATCHES - 1), strct, field,
					     &off);
		if (had && !has)
			return minor;
		had = has;
	}
	return 0;
}

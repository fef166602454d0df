/*
 * Reads probes-lib/enums. Lines:
 *	enum waitreason
 *	18..25 14 | 26..27 19: chan receive	numbers by closed ranges of Go minors, or "gone"; the name
 * The order of lines is the canonical numbering. Names found only in a target come behind.
 */
#include "target/enums.h"

#include <ctype.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/embed.h"

struct value {
	const char *name;
	const char *ranges; /* NULL: known from a target only */
};

struct enumeration {
	const char *name;
	GT_VEC(struct value) values;
};

/* Names only ever get added, and live as long as the process. */
static struct {
	pthread_once_t once;
	pthread_mutex_t lock;
	GT_VEC(struct enumeration) list;
} tab = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static const char *dup(const char *s, size_t n)
{
	char *p = gt_xcalloc(n + 1, 1);
	memcpy(p, s, n);
	return p;
}

static void load(void)
{
	for (const struct gt_embedded *f = gt_tables; f->name; f++) {
		size_t len = strlen(f->name);
		struct enumeration *cur = NULL;
		if (len < 5 || strcmp(f->name + len - 5, ".enum"))
			continue;
		for (const char *p = f->start, *e; p < f->end; p = e + 1) {
			e = memchr(p, '\n', (size_t)(f->end - p));
			if (!e)
				e = f->end;
			if (!strncmp(p, "enum ", 5)) {
				gt_vec_push(NULL, &tab.list,
					    (struct enumeration){
						    .name = dup(p + 5, (size_t)(e - p - 5))});
				cur = &tab.list.v[tab.list.n - 1];
				continue;
			}
			const char *colon = memchr(p, ':', (size_t)(e - p));
			if (cur && colon && isdigit((unsigned char)*p))
				gt_vec_push(
					NULL, &cur->values,
					(struct value){dup(colon + 2, (size_t)(e - colon - 2)), p});
		}
	}
}

static struct enumeration *find(const char *name)
{
	pthread_once(&tab.once, load);
	for (size_t i = 0; i < tab.list.n; i++)
		if (!strcmp(tab.list.v[i].name, name))
			return &tab.list.v[i];
	return NULL;
}

/* The lock is held. */
static int number_of(const struct enumeration *e, const char *name)
{
	for (size_t i = 0; i < e->values.n; i++)
		if (!strcmp(e->values.v[i].name, name))
			return (int)i;
	return -1;
}

int gt_enum_find(const char *enumeration, const char *name)
{
	struct enumeration *e = find(enumeration);
	if (!e)
		return -1;
	pthread_mutex_lock(&tab.lock);
	int n = number_of(e, name);
	pthread_mutex_unlock(&tab.lock);
	return n;
}

const char *gt_enum_name(const char *enumeration, int number)
{
	struct enumeration *e = find(enumeration);
	const char *name = NULL;
	if (!e)
		return NULL;
	pthread_mutex_lock(&tab.lock);
	if (number >= 0 && (size_t)number < e->values.n)
		name = e->values.v[number].name;
	pthread_mutex_unlock(&tab.lock);
	return name;
}

int gt_enum_count(const char *enumeration)
{
	struct enumeration *e = find(enumeration);
	if (!e)
		return -1;
	pthread_mutex_lock(&tab.lock);
	int n = (int)e->values.n;
	pthread_mutex_unlock(&tab.lock);
	return n;
}

const char *gt_enum_list(int i)
{
	pthread_once(&tab.once, load);
	return i >= 0 && (size_t)i < tab.list.n ? tab.list.v[i].name : NULL;
}

int gt_enum_add(const char *enumeration, const char *name)
{
	struct enumeration *e = find(enumeration);
	if (!e)
		return -1;
	pthread_mutex_lock(&tab.lock);
	int n = number_of(e, name);
	if (n < 0 && e->values.n < GT_ENUM_UNKNOWN) {
		n = (int)e->values.n;
		gt_vec_push(NULL, &e->values, (struct value){gt_xstrdup(name), NULL});
	}
	pthread_mutex_unlock(&tab.lock);
	return n;
}

/* A value's number in a minor, -1 when it has none there. */
static int number_in(const char *p, int minor)
{
	for (;;) {
		char *e;
		long from = strtol(p, &e, 10), to = from;
		if (!strncmp(e, "..", 2))
			to = strtol(e + 2, &e, 10);
		if (*e != ' ')
			return -1;
		if (minor >= from && minor <= to)
			return isdigit((unsigned char)e[1]) ? (int)strtol(e + 1, NULL, 10) : -1;
		p = e + 1 + strcspn(e + 1, "|:\n");
		if (*p != '|')
			return -1;
		p += 2;
	}
}

int gt_enum_of_minor(const char *enumeration, int minor, uint16_t map[GT_ENUM_MAX])
{
	struct enumeration *e = find(enumeration);
	if (!e)
		return -ENOENT;
	for (int i = 0; i < GT_ENUM_MAX; i++)
		map[i] = (uint16_t)(GT_ENUM_UNKNOWN + i);
	pthread_mutex_lock(&tab.lock);
	for (size_t i = 0; i < e->values.n; i++) {
		int n = e->values.v[i].ranges ? number_in(e->values.v[i].ranges, minor) : -1;
		if (n >= 0 && n < GT_ENUM_MAX)
			map[n] = (uint16_t)i;
	}
	pthread_mutex_unlock(&tab.lock);
	return 0;
}

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct gt_arena_block {
	struct gt_arena_block *next;
	size_t used, size;
	_Alignas(16) unsigned char data[];
};

enum { block_size = 32 * 1024 };

void *gt_arena_alloc(struct gt_arena *a, size_t size)
{
	struct gt_arena_block *b = a->head;
	size = (size + 15) & ~(size_t)15;
	if (!b || b->size - b->used < size) {
		size_t cap = size > block_size / 4 ? size : block_size;
		struct gt_arena_block *nb = calloc(1, sizeof(*nb) + cap);
		if (!nb)
			gt_die("out of memory");
		nb->size = cap;
		/* A block made for one large object goes behind the head, which still has room. */
		if (b && cap != block_size) {
			nb->next = b->next;
			b->next = nb;
		} else {
			nb->next = b;
			a->head = nb;
		}
		b = nb;
	}
	void *p = b->data + b->used;
	b->used += size;
	return p;
}

void *gt_arena_memdup(struct gt_arena *a, const void *p, size_t size)
{
	void *q = gt_arena_alloc(a, size);
	if (size)
		memcpy(q, p, size);
	return q;
}

char *gt_arena_strndup(struct gt_arena *a, const char *s, size_t n)
{
	char *p = gt_arena_alloc(a, n + 1);
	if (n)
		memcpy(p, s, n);
	return p;
}

char *gt_arena_strdup(struct gt_arena *a, const char *s)
{
	return gt_arena_strndup(a, s, strlen(s));
}

char *gt_arena_vprintf(struct gt_arena *a, const char *fmt, va_list ap)
{
	va_list ap2;
	va_copy(ap2, ap);
	int n = vsnprintf(NULL, 0, fmt, ap2);
	va_end(ap2);
	if (n < 0)
		gt_die("bad format '%s'", fmt);
	char *p = gt_arena_alloc(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	return p;
}

char *gt_arena_printf(struct gt_arena *a, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	char *p = gt_arena_vprintf(a, fmt, ap);
	va_end(ap);
	return p;
}

void gt_arena_free(struct gt_arena *a)
{
	for (struct gt_arena_block *b = a->head, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	a->head = NULL;
}

void *gt_vec_grow(struct gt_arena *a, void *v, size_t *cap, size_t n, size_t elem)
{
	size_t want = *cap ? *cap * 2 : 8;
	void *p = a ? gt_arena_alloc(a, want * elem) : gt_xrealloc(v, want * elem);
	if (a && n)
		memcpy(p, v, n * elem);
	*cap = want;
	return p;
}

void *gt_xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);
	if (!p)
		gt_die("out of memory");
	return p;
}

void *gt_xrealloc(void *p, size_t size)
{
	p = realloc(p, size ? size : 1);
	if (!p)
		gt_die("out of memory");
	return p;
}

char *gt_xstrdup(const char *s)
{
	char *p = strdup(s);
	if (!p)
		gt_die("out of memory");
	return p;
}

char *gt_xprintf(const char *fmt, ...)
{
	char *p;
	va_list ap;
	va_start(ap, fmt);
	if (vasprintf(&p, fmt, ap) < 0)
		gt_die("out of memory");
	va_end(ap);
	return p;
}

void gt_die(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	fputs("gotap: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
	exit(1);
}

#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static void reserve(struct gt_buf *b, size_t more)
{
	if (b->n + more + 1 <= b->cap)
		return;
	size_t cap = b->cap ? b->cap : 64;
	while (cap < b->n + more + 1)
		cap *= 2;
	b->p = gt_xrealloc(b->p, cap);
	b->cap = cap;
}

void gt_buf_add(struct gt_buf *b, const void *p, size_t n)
{
	reserve(b, n);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = 0;
}

void gt_buf_str(struct gt_buf *b, const char *s)
{
	gt_buf_add(b, s, strlen(s));
}

void gt_buf_char(struct gt_buf *b, char c)
{
	gt_buf_add(b, &c, 1);
}

void gt_buf_printf(struct gt_buf *b, const char *fmt, ...)
{
	va_list ap, ap2;
	va_start(ap, fmt);
	va_copy(ap2, ap);
	int n = vsnprintf(NULL, 0, fmt, ap);
	if (n > 0) {
		reserve(b, (size_t)n);
		vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap2);
		b->n += (size_t)n;
	}
	va_end(ap2);
	va_end(ap);
}

void gt_buf_reset(struct gt_buf *b)
{
	b->n = 0;
	if (b->p)
		b->p[0] = 0;
}

void gt_buf_free(struct gt_buf *b)
{
	free(b->p);
	*b = (struct gt_buf){0};
}

const char *gt_buf_text(const struct gt_buf *b)
{
	return b->p ? b->p : "";
}

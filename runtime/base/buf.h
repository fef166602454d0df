/* Growable byte buffer, always NUL-terminated behind its n bytes. Heap; gt_buf_free() ends it. */
#ifndef GT_BASE_BUF_H
#define GT_BASE_BUF_H

#include <stddef.h>

struct gt_buf {
	char *p;
	size_t n, cap;
};

void gt_buf_add(struct gt_buf *b, const void *p, size_t n);
void gt_buf_str(struct gt_buf *b, const char *s);
void gt_buf_char(struct gt_buf *b, char c);
void gt_buf_printf(struct gt_buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Empties without freeing. */
void gt_buf_reset(struct gt_buf *b);
void gt_buf_free(struct gt_buf *b);
/* The text, "" when nothing was added. */
const char *gt_buf_text(const struct gt_buf *b);

#endif

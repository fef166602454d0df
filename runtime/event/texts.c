/*
 * Values that travel as numbers or bytes and are read as text: codes of the system, times, hardware
 * and network addresses, buffers.
 */
#include "event/private.h"

#include <arpa/inet.h>
#include <errno.h>
#include <string.h>
#include <time.h>

#include "base/codes.h"

enum { NS = 1000000000 };

static uint64_t word_at(const uint8_t *p)
{
	uint64_t w;
	memcpy(&w, p, sizeof(w));
	return w;
}

static int64_t now(clockid_t clock)
{
	struct timespec t;
	clock_gettime(clock, &t);
	return t.tv_sec * (int64_t)NS + t.tv_nsec;
}

/* Between wall time and monotonic time; read once, so that differences of times stay true. */
static int64_t wall_offset(void)
{
	static int64_t offset;
	static bool known;

	if (!known)
		offset = now(CLOCK_REALTIME) - now(CLOCK_MONOTONIC);
	known = true;
	return offset;
}

void gt_time_text(const char *fmt, uint64_t mono_ns, struct gt_buf *out)
{
	int64_t wall = (int64_t)(mono_ns + (uint64_t)wall_offset());
	int64_t rest = (wall % NS + NS) % NS;
	time_t seconds = (wall - rest) / NS;
	struct gt_buf f = {0};
	char text[4096];
	struct tm tm;

	for (const char *p = fmt; *p; p++) {
		if (p[0] == '%' && p[1] == 'f') {
			gt_buf_printf(&f, "%06d", (int)(rest / 1000));
			p++;
		} else {
			gt_buf_char(&f, *p);
			if (p[0] == '%' && p[1])
				gt_buf_char(&f, *++p);
		}
	}
	if (localtime_r(&seconds, &tm))
		gt_buf_add(out, text, strftime(text, sizeof(text), gt_buf_text(&f), &tm));
	gt_buf_free(&f);
}

static void set_text(struct gt_arena *a, struct gt_value *out, const char *text)
{
	out->kind = GT_V_STR;
	out->len = strlen(text);
	out->str = gt_arena_strndup(a, text, out->len);
}

static int64_t decode_inet(struct gt_arena *a, const uint8_t *p, size_t n, struct gt_value *out)
{
	char text[INET6_ADDRSTRLEN] = "";

	if (n < GT_INET_SIZE)
		return -EINVAL;
	if (word_at(p) == AF_INET || word_at(p) == AF_INET6)
		inet_ntop((int)word_at(p), p + 8, text, sizeof(text));
	set_text(a, out, text);
	return GT_INET_SIZE;
}

static int64_t decode_buf(struct gt_arena *a, const struct gt_vtype *t, const uint8_t *p, size_t n,
			  struct gt_value *out)
{
	size_t wire = (t->size + 7u) & ~7u;

	if (t->size < 8 || wire > n || word_at(p) > t->size - 8u)
		return -EINVAL;
	out->kind = GT_V_BUF;
	out->len = word_at(p);
	out->str = gt_arena_strndup(a, (const char *)p + 8, out->len);
	return (int64_t)wire;
}

int64_t gt_decode_text(struct gt_arena *a, const struct gt_vtype *t, const uint8_t *p, size_t n,
		       struct gt_value *out)
{
	struct gt_buf b = {0};

	switch (t->kind) {
	case GT_K_INET:
		return decode_inet(a, p, n, out);
	case GT_K_BUF:
		return decode_buf(a, t, p, n, out);
	case GT_K_TIME:
		gt_time_text(t->name ? t->name : "", word_at(p), &b);
		break;
	case GT_K_MAC:
		for (int i = 0; i < 6; i++)
			gt_buf_printf(&b, i ? ":%02X" : "%02X", p[i]);
		break;
	default:
		gt_buf_str(&b, gt_code_text(a, t->name ? t->name : "", (int64_t)word_at(p)));
	}
	set_text(a, out, gt_buf_text(&b));
	gt_buf_free(&b);
	return 8;
}

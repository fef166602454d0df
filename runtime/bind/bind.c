/* Sites of target programs in a binary; see bind.h. Slots are in slots.c. */
#include "bind/bind.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "bind/private.h"

static bool in_range(const struct gt_site_alt *a, int minor)
{
	return (!a->from || minor >= a->from) && (!a->to || minor <= a->to);
}

/* The range as people read it: "go1.26 and later". */
static const char *range_text(struct gt_arena *a, const struct gt_site_alt *alt)
{
	if (alt->from && alt->to)
		return gt_arena_printf(a, "go1.%d to go1.%d", alt->from, alt->to);
	if (alt->from)
		return gt_arena_printf(a, "go1.%d and later", alt->from);
	return gt_arena_printf(a, "up to go1.%d", alt->to);
}

/*
 * The first alternative that resolves. 1 found, 0 not, -EINVAL on undecodable code. What each was
 * missing is gathered in *why.
 */
static int plan_spec(struct gt_binding *b, const struct gt_site_spec *spec,
		     struct gt_site_vec *sites, struct gt_buf *why)
{
	int minor = gt_target_minor(b->target);

	for (int i = 0; i < spec->nalts; i++) {
		const struct gt_site_alt *alt = &spec->alts[i];
		const char *msg = NULL;
		size_t before = sites->n;
		int n;

		if (!in_range(alt, minor)) {
			char text[256];

			gt_buf_printf(why, "%s%s is for %s", why->n ? "; " : "",
				      gt_site_alt_describe(alt, text, sizeof(text)),
				      range_text(&b->arena, alt));
			continue;
		}
		n = gt_site_plan(b->target, alt, sites, &msg);
		if (n > 0)
			return 1;
		sites->n = before;
		gt_buf_printf(why, "%s%s", why->n ? "; " : "", msg ? msg : "not in the binary");
		if (n < 0)
			return n;
	}
	return 0;
}

static int by_addr(const void *a, const void *b)
{
	const struct gt_site *x = a, *y = b;

	return (x->addr > y->addr) - (x->addr < y->addr);
}

/* Two specs may name one instruction: a hit must count once. */
static void unique(struct gt_site_vec *s)
{
	size_t n = 0;

	if (s->n < 2)
		return;
	qsort(s->v, s->n, sizeof(*s->v), by_addr);
	for (size_t i = 1; i < s->n; i++)
		if (s->v[i].addr != s->v[n].addr)
			s->v[++n] = s->v[i];
	s->n = n + 1;
}

static int plan_program(struct gt_binding *b, int prog, const char **why)
{
	const struct gt_mprog *p = &b->m->progs[prog];
	struct gt_buf msg = {0};
	int err = 0;

	*why = NULL;
	for (int i = 0; i < p->nsites && !err; i++) {
		int n;

		gt_buf_reset(&msg);
		n = plan_spec(b, &p->sites[i], &b->sites[prog], &msg);
		if (n < 0 || (!n && !p->sites[i].optional))
			err = n < 0 ? n : -ENOENT;
	}
	if (err) {
		*why = gt_arena_printf(&b->arena, "%s cannot be attached to %s (%s): %s", p->probe,
				       gt_target_path(b->target), gt_target_goversion(b->target),
				       msg.n ? gt_buf_text(&msg) : "it names no function");
		b->sites[prog].n = 0;
	}
	unique(&b->sites[prog]);
	gt_buf_free(&msg);
	return err;
}

int gt_bind_target(struct gt_binding *b, const struct gt_manifest *m, const struct gt_target *t,
		   int index, bool (*miss)(void *ctx, int prog, const char *why), void *ctx,
		   const char **why)
{
	memset(b, 0, sizeof(*b));
	b->m = m;
	b->target = t;
	b->index = index;
	b->slots = gt_new_n(&b->arena, struct gt_bound_slot, (size_t)m->nslots + 1);
	b->sites = gt_new_n(&b->arena, struct gt_site_vec, (size_t)m->nprogs + 1);
	if (strcmp(gt_target_arch(t)->name, m->arch)) {
		*why = gt_arena_printf(
			&b->arena, "%s is a program for %s, and this object was compiled for %s",
			gt_target_path(t), gt_target_arch(t)->name, m->arch);
		return -ENOTSUP;
	}
	for (int i = 0; i < m->nprogs; i++) {
		int err;

		if (gt_prog_kind_scope(m->progs[i].kind) != GT_SCOPE_TARGET)
			continue;
		err = plan_program(b, i, why);
		if (err && !(miss && miss(ctx, i, *why)))
			return err;
	}
	return gt_bind_slots(b, why);
}

void gt_bind_free(struct gt_binding *b)
{
	for (int i = 0; b->sites && i < b->m->nprogs; i++)
		gt_vec_free(&b->sites[i]);
	gt_arena_free(&b->arena);
	memset(b, 0, sizeof(*b));
}

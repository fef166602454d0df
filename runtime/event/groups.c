#include "event/groups.h"

#include <stdlib.h>
#include <string.h>

#include "event/private.h"

enum { PARTS = 4 };

struct item {
	const struct gt_goroutine *g;
	int target;
};

struct target_list {
	struct gt_target *const *v;
	int n;
};

static struct gt_target *const *list_targets(void *ctx, int *n)
{
	const struct target_list *l = ctx;

	*n = l->n;
	return l->v;
}

static int by_number(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int by_identity(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	const struct gt_goroutine *g = x->g, *h = y->g;
	int c = g->status - h->status;

	c = c ? c : g->reason - h->reason;
	c = c ? c : x->target - y->target;
	c = c ? c : by_number(g->startpc, h->startpc);
	c = c ? c : by_number(g->gopc, h->gopc);
	c = c ? c : g->npcs - h->npcs;
	for (int i = 0; !c && i < g->npcs; i++)
		c = by_number(g->pcs[i], h->pcs[i]);
	return c;
}

static int by_text(const struct gt_value *a, const struct gt_value *b)
{
	for (int i = 0; i < PARTS; i++) {
		const char *x = a->elems[i].str, *y = b->elems[i].str;
		int c = strcmp(x ? x : "", y ? y : "");

		if (c)
			return c;
	}
	return 0;
}

/* Groups that are called the same and have no stack to tell them apart become one. */
static int by_name(const void *a, const void *b)
{
	const struct gt_group *x = a, *y = b;
	int c = by_text(&x->key, &y->key);

	return c ? c : x->stack.n - y->stack.n;
}

static int by_size(const void *a, const void *b)
{
	const struct gt_group *x = a, *y = b;
	int c = by_number(y->n, x->n);

	return c ? c : by_name(a, b);
}

static void decode_part(struct gt_decoder *d, enum gt_kind kind, const char *name, uint64_t word,
			struct gt_value *out)
{
	struct gt_vtype *t = gt_new(d->arena, struct gt_vtype);

	*t = (struct gt_vtype){.kind = kind, .size = 8, .name = name};
	gt_decode(d, t, &word, sizeof(word), out);
}

static void make_group(struct gt_decoder *d, const struct item *i, struct gt_group *out)
{
	uint32_t plus_1 = (uint32_t)i->target + 1;
	const struct gt_goroutine *g = i->g;
	struct gt_value *part = gt_new_n(d->arena, struct gt_value, PARTS);
	int n = 0;
	struct gt_target *const *targets = d->env->targets(d->env->ctx, &n);

	decode_part(d, GT_K_ENUM, "gstatus", (uint64_t)g->status, &part[0]);
	if (g->reason < 0)
		part[1] = (struct gt_value){.kind = GT_V_ABSENT};
	else
		decode_part(d, GT_K_ENUM, "waitreason", (uint64_t)g->reason, &part[1]);
	decode_part(d, GT_K_FUNC, NULL, GT_SYM(plus_1, g->startpc), &part[2]);
	decode_part(d, GT_K_PLACE, NULL, GT_SYM(plus_1, g->gopc), &part[3]);
	out->key = (struct gt_value){.kind = GT_V_TUPLE, .n = PARTS, .elems = part};
	out->system = g->system;
	out->stack = (struct gt_value){.kind = GT_V_STACK};
	gt_decode_frames(d, targets[i->target], g->pcs, g->npcs, &out->stack);
}

static void earliest(int64_t *since, int64_t other)
{
	if (other && (!*since || other < *since))
		*since = other;
}

static void add_group(struct gt_group *to, const struct gt_group *from)
{
	to->n += from->n;
	earliest(&to->waits_since, from->waits_since);
}

static void merge_names(struct gt_groups *out)
{
	size_t n = 0;

	if (!out->n)
		return;
	qsort(out->v, out->n, sizeof(*out->v), by_name);
	for (size_t i = 1; i < out->n; i++) {
		if (!out->v[i].stack.n && !by_name(&out->v[n], &out->v[i]))
			add_group(&out->v[n], &out->v[i]);
		else
			out->v[++n] = out->v[i];
	}
	out->n = n + 1;
	qsort(out->v, out->n, sizeof(*out->v), by_size);
}

void gt_groups_make(struct gt_groups *out, struct gt_target *const *targets, int ntargets,
		    const struct gt_group_source *src, size_t nsrc)
{
	struct target_list list = {targets, ntargets};
	struct gt_event_env env = {.targets = list_targets, .ctx = &list, .stacks_fd = -1};
	struct gt_decoder d = {.env = &env, .arena = &out->arena};
	struct item *items;
	size_t all = 0, n = 0;

	*out = (struct gt_groups){0};
	for (size_t i = 0; i < nsrc; i++)
		all += src[i].s->n;
	items = gt_xcalloc(all + 1, sizeof(*items));
	for (size_t i = 0; i < nsrc; i++)
		for (size_t k = 0; k < src[i].s->n; k++)
			items[n++] = (struct item){&src[i].s->v[k], src[i].target};
	qsort(items, n, sizeof(*items), by_identity);
	out->v = gt_new_n(&out->arena, struct gt_group, n + 1);
	for (size_t i = 0; i < n; i++) {
		if (!i || by_identity(&items[i - 1], &items[i]))
			make_group(&d, &items[i], &out->v[out->n++]);
		out->v[out->n - 1].n++;
		earliest(&out->v[out->n - 1].waits_since, items[i].g->waits_since);
		out->goroutines++;
		out->system += items[i].g->system;
	}
	free(items);
	merge_names(out);
	gt_decoder_free(&d);
}

void gt_groups_free(struct gt_groups *g)
{
	gt_arena_free(&g->arena);
	*g = (struct gt_groups){0};
}

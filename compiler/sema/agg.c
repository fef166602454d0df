/* Aggregations and declared maps: constant arguments, reading as a number, kinds that fit. */
#include <string.h>

#include "builtins/builtins.h"
#include "sema/private.h"

enum { BUCKETS_MAX = 1000, INTERVALS_MAX = 1000, BITS_MAX = 5, ENTRIES_MAX = 1 << 24 };

struct gt_mapinfo *gt_sema_map_new(struct gt_sema *s, const char *name, struct gt_span span)
{
	struct gt_mapinfo *m = gt_new(s->arena, struct gt_mapinfo);
	m->name = name;
	m->first = span;
	m->index = -1;
	m->key.kind = GT_K_TUPLE;
	gt_vec_push(s->arena, &s->p->maps, m);
	gt_map_set(&s->p->map_by_name, name, m);
	s->changed = true;
	return m;
}

static enum gt_agg agg_of(const struct gt_expr *call)
{
	return call->t && call->t->builtin ? call->t->builtin->agg : GT_AGG_NONE;
}

/* The i-th argument's number, or none. */
static int64_t arg(const struct gt_expr *call, int i, int64_t none)
{
	const struct gt_expr *e = call->args;
	while (e && i--)
		e = e->next;
	return e && e->t ? e->t->cval : none;
}

const struct gt_expr *gt_agg_of(const struct gt_expr *call)
{
	if (agg_of(call) != GT_AGG_TOPK)
		return call->args;
	return call->args->next->next;
}

void gt_sema_agg_key(struct gt_sema *s, struct gt_expr *map, struct gt_expr *call)
{
	const struct gt_builtin *b = call->kind == GT_E_CALL ? gt_builtin_find(call->str) : NULL;
	if (!b || b->agg != GT_AGG_TOPK || call->nargs < 2)
		return;
	if (!call->t)
		call->t = gt_new(s->arena, struct gt_tinfo);
	if (call->t->key_moved)
		return;
	call->t->key_moved = true;
	if (map->nargs == 1 && map->args->kind == GT_E_TUPLE) {
		map->nargs = map->args->nargs;
		map->args = map->args->args;
	}
	struct gt_expr **end = &map->args;
	while (*end)
		end = &(*end)->next;
	*end = gt_clone_expr(s->arena, call->args->next);
	(*end)->next = NULL;
	map->nargs++;
	map->has_keys = true;
}

static int64_t series_kind(struct gt_sema *s, const struct gt_expr *call)
{
	static const char *const kinds[] = {"last", "avg", "max", "min", "sum"};
	if (call->nargs < 4)
		return GT_SERIES_LAST;
	const struct gt_expr *e = call->args->next->next->next;
	for (size_t i = 1; i < GT_COUNT(kinds); i++)
		if (!strcmp(e->str, kinds[i]))
			return (int64_t)i;
	gt_sema_error(s, GT_TAG_ARGUMENTS, e->span,
		      "tseries() keeps \"avg\", \"max\", \"min\" or \"sum\" of an interval");
	return GT_SERIES_LAST;
}

void gt_sema_agg_args(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *call)
{
	enum gt_agg agg = agg_of(call);
	int64_t lo = 0, hi = 0, step = 0;
	const char *bad = NULL;
	switch (agg) {
	case GT_AGG_LHIST:
		lo = arg(call, 1, 0);
		hi = arg(call, 2, 0);
		step = arg(call, 3, 0);
		if (step <= 0 || hi <= lo || (uint64_t)step > (uint64_t)hi - (uint64_t)lo ||
		    ((uint64_t)hi - (uint64_t)lo) / (uint64_t)step > BUCKETS_MAX)
			bad = "lhist() needs min < max, a step above 0, and 1 to 1000 buckets";
		break;
	case GT_AGG_HIST:
		step = arg(call, 1, 0);
		if (step < 0 || step > BITS_MAX)
			bad = "hist() has 2^k buckets for each power of two, and k is 0 to 5";
		break;
	case GT_AGG_TOPK:
		lo = arg(call, 0, 0);
		if (lo < 1)
			bad = "topk() keeps at least 1 key";
		break;
	case GT_AGG_TSERIES:
		hi = arg(call, 1, 0);
		lo = arg(call, 2, 0);
		step = series_kind(s, call);
		if (s->p->no_tseries)
			gt_sema_error(s, GT_TAG_CONFIG, call->span,
				      "tseries() is an error: the script says so in its config");
		if (hi < 1 || lo < 1 || lo > INTERVALS_MAX)
			bad = "tseries() needs an interval above 0, and 1 to 1000 of them";
		break;
	default:
		break;
	}
	if (bad) {
		gt_sema_error(s, GT_TAG_LIMIT, call->span, "%s", bad);
		m->lo = agg == GT_AGG_TSERIES || agg == GT_AGG_LHIST ? 1 : 0;
		m->hi = 2;
		m->step = 1;
		m->typed_args = false;
		return;
	}
	if (m->typed_args && (m->lo != lo || m->hi != hi || m->step != step)) {
		gt_sema_error(s, GT_TAG_MAP_KIND, call->span, "%s has other %s() bounds elsewhere",
			      m->name, gt_agg_name(agg));
		gt_sema_note(s, m->first, "first used here");
		return;
	}
	m->typed_args = true;
	m->lo = lo;
	m->hi = hi;
	m->step = step;
}

bool gt_sema_agg_is_number(enum gt_agg agg)
{
	return agg == GT_AGG_COUNT || agg == GT_AGG_SUM || agg == GT_AGG_AVG || agg == GT_AGG_MIN ||
	       agg == GT_AGG_MAX || agg == GT_AGG_TOPK;
}

struct gt_vtype gt_sema_agg_type(const struct gt_mapinfo *m)
{
	struct gt_vtype t = m->value;
	if (m->agg == GT_AGG_COUNT)
		return gt_type_int(8, false);
	if (t.kind == GT_K_BOOL)
		return gt_type_int(8, true);
	if (t.kind == GT_K_INT)
		t.size = 8;
	return t;
}

/* What print() makes of an element of stats(). */
static struct gt_vtype stats_type(struct gt_sema *s, const struct gt_mapinfo *m)
{
	static const char *fields[] = {"count", "average", "total"};
	struct gt_vtype t = {.kind = GT_K_RECORD, .nelems = 3, .fields = fields};
	t.elems = gt_new_n(s->arena, struct gt_vtype, 3);
	t.elems[0] = gt_type_int(8, false);
	t.elems[1] = t.elems[2] = gt_sema_agg_type(m);
	return t;
}

struct gt_vtype gt_sema_agg_read(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *e)
{
	if (gt_sema_agg_is_number(m->agg))
		return gt_sema_agg_type(m);
	if (m->agg == GT_AGG_STATS && e->t && e->t->shown)
		return stats_type(s, m);
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
		      "%s() is many numbers, and no value by itself", gt_agg_name(m->agg));
	gt_sema_note(s, (struct gt_span){0},
		     "count, sum, avg, min, max and topk can be read; print(%s) prints all",
		     m->name);
	return gt_type_of(GT_K_ERROR);
}

/* ---- let @m = hash(100); ---- */

void gt_sema_mapdecls(struct gt_sema *s, const struct gt_ast *ast)
{
	for (const struct gt_mapdecl *d = ast->mapdecls; d; d = d->next) {
		int kind = GT_MAP_HASH;
		while (kind < GT_MAP_N && strcmp(d->kind, gt_map_kind_name(kind)))
			kind++;
		if (kind == GT_MAP_N) {
			struct gt_near near = {.name = d->kind};
			for (int k = GT_MAP_HASH; k < GT_MAP_N; k++)
				gt_near_add(&near, gt_map_kind_name(k));
			gt_sema_error(s, GT_TAG_MAP_KIND, d->span, "there is no map kind '%s'",
				      d->kind);
			gt_sema_note(s, (struct gt_span){0},
				     "hash, lruhash, percpuhash, percpulruhash exist");
			if (near.n)
				gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?",
					     near.best[0]);
			continue;
		}
		if (d->size->kind != GT_E_INT || d->size->num < 1 || d->size->num > ENTRIES_MAX) {
			gt_sema_error(s, GT_TAG_LIMIT, d->span, "a map has 1 to %d elements",
				      ENTRIES_MAX);
			continue;
		}
		if (gt_map_get(&s->p->map_by_name, d->name)) {
			gt_sema_error(s, GT_TAG_MAP_KIND, d->span, "%s is declared twice", d->name);
			continue;
		}
		struct gt_mapinfo *m = gt_sema_map_new(s, d->name, d->span);
		m->kind = kind;
		m->entries = (uint32_t)d->size->num;
	}
}

static bool is_percpu(enum gt_map_kind kind)
{
	static const bool percpu[] = {
#define GT_MAPKIND(id, name, percpu) percpu,
		GT_MAPKINDS
#undef GT_MAPKIND
	};
	return percpu[kind];
}

void gt_sema_mapdecls_fit(struct gt_sema *s, const struct gt_ast *ast)
{
	for (const struct gt_mapdecl *d = ast->mapdecls; d; d = d->next) {
		const struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, d->name);
		if (!m || m->first.start != d->span.start)
			continue;
		if (!m->typed_value && !m->typed_key)
			gt_sema_warn(s, GT_TAG_UNUSED, d->span, "%s is declared and never used",
				     m->name);
		if (!m->typed_value)
			continue;
		bool agg = m->agg != GT_AGG_NONE,
		     lru = m->kind == GT_MAP_LRU || m->kind == GT_MAP_PERCPU_LRU;
		if (agg == is_percpu(m->kind))
			continue;
		gt_sema_error(s, GT_TAG_MAP_KIND, d->span, "%s holds %s%s: declare it as %s",
			      m->name, agg ? gt_agg_name(m->agg) : "plain values", agg ? "()" : "",
			      gt_map_kind_name(agg   ? lru ? GT_MAP_PERCPU_LRU : GT_MAP_PERCPU
					       : lru ? GT_MAP_LRU
						     : GT_MAP_HASH));
	}
}

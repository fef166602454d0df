/* Does the plan fit an object, and its programs the kernel? See object/limits.h. */
#include "object/limits.h"

#include "plan/lower.h"

struct limits {
	const struct gt_plan *p;
	struct gt_diags *diags;
	unsigned char *used; /* maps of the program at hand */
	int nused;
	bool full; /* reported for this program */
	bool far;  /* a condition that jumps too far was reported */
};

static void too_many(struct limits *l, struct gt_span span, const char *what, int n, int max,
		     const char *remedy)
{
	gt_error(l->diags, GT_TAG_LIMIT, span, "%d %s, and there can be %d: %s", n, what, max,
		 remedy);
}

static void use_map(struct limits *l, int map, struct gt_span span)
{
	if (map < 0 || map >= l->p->m.nmaps || l->used[map])
		return;
	l->used[map] = 1;
	if (++l->nused <= GT_MAX_PROG_MAPS || l->full)
		return;
	l->full = true;
	gt_error(l->diags, GT_TAG_LIMIT, span,
		 "a program uses at most %d maps, and here is one more: give one map another key "
		 "instead, or use two clauses",
		 GT_MAX_PROG_MAPS);
}

static void walk_px(struct limits *l, const struct gt_px *px)
{
	if (!px)
		return;
	if (px->op == GT_PX_MAP_GET || px->op == GT_PX_ADDR_MAP)
		use_map(l, (int)px->num, px->span);
	walk_px(l, px->a);
	walk_px(l, px->b);
	walk_px(l, px->c);
	for (int i = 0; i < px->nargs; i++)
		walk_px(l, px->args[i]);
}

static bool nests_too_deep(const struct gt_vtype *t, int depth)
{
	if (depth > GT_MAX_NESTED)
		return true;
	if (gt_vtype_is_raw(t)) /* was checked where it became a value */
		return false;
	for (int i = 0; i < t->nelems; i++)
		if (nests_too_deep(&t->elems[i], depth + 1))
			return true;
	return false;
}

/* A tuple, or a key: `what` names it. */
static void check_type(struct limits *l, const struct gt_vtype *t, struct gt_span span,
		       const char *what)
{
	if (t->nelems > GT_MAX_ELEMS)
		gt_error(l->diags, GT_TAG_LIMIT, span, "%s has %d parts, and may have %d", what,
			 t->nelems, GT_MAX_ELEMS);
	else if (nests_too_deep(t, 0))
		gt_error(l->diags, GT_TAG_LIMIT, span, "%s holds tuples nested more than %d deep",
			 what, GT_MAX_NESTED);
	else if (gt_vtype_wire_size(t) > GT_MAX_WIRE)
		gt_error(l->diags, GT_TAG_LIMIT, span, "%s takes %u bytes, and may take %d", what,
			 gt_vtype_wire_size(t), GT_MAX_WIRE);
}

static void check_record(struct limits *l, const struct gt_ps *ps)
{
	const struct gt_mrecord *r = &l->p->m.records[ps->num];
	if (r->nargs > GT_MAX_ELEMS)
		too_many(l, ps->span, "values to print at once", r->nargs, GT_MAX_ELEMS,
			 "use two calls");
	for (int i = 0; i < r->nargs; i++)
		check_type(l, &r->args[i], ps->span, "the value");
	if (r->map >= 0 && l->p->m.maps[r->map].hidden)
		use_map(l, r->map, ps->span);
}

void gt_plan_jumps_too_far(struct gt_diags *diags, struct gt_span span)
{
	gt_error(diags, GT_TAG_LIMIT, span,
		 "a condition in this clause jumps over more than %d instructions: "
		 "make it several clauses, or several conditions one after the other",
		 GT_MAX_JUMP);
}

/*
 * Instructions that the statements take at least. What a loop repeats is a function of its own. Code
 * generation would find out, too, after seconds of work.
 */
static int64_t least_code(const struct gt_ps *ps)
{
	int64_t n = 0;
	for (; ps; ps = ps->next) {
		switch (ps->op) {
		case GT_PS_MAP_SET:
		case GT_PS_MAP_ADD:
		case GT_PS_AGG:
		case GT_PS_EMIT:
			n += 9;
			break;
		case GT_PS_DELETE:
			n += 6;
			break;
		case GT_PS_IF:
		case GT_PS_CLAUSE:
			n += least_code(ps->body) + least_code(ps->els);
			break;
		default:
			break;
		}
	}
	return n;
}

static void check_jumps(struct limits *l, const struct gt_ps *ps)
{
	if (l->far || (least_code(ps->body) <= GT_MAX_JUMP && least_code(ps->els) <= GT_MAX_JUMP))
		return;
	l->far = true;
	gt_plan_jumps_too_far(l->diags, ps->e->span.src ? ps->e->span : ps->span);
}

static void walk_ps(struct limits *l, const struct gt_ps *ps)
{
	for (; ps; ps = ps->next) {
		switch (ps->op) {
		case GT_PS_MAP_SET:
		case GT_PS_MAP_ADD:
		case GT_PS_AGG:
		case GT_PS_DELETE:
			use_map(l, ps->num, ps->span);
			check_type(l, &l->p->m.maps[ps->num].key, ps->span, "the key");
			check_type(l, &l->p->m.maps[ps->num].value, ps->span, "the value");
			break;
		case GT_PS_EMIT:
			check_record(l, ps);
			break;
		case GT_PS_IF:
			check_jumps(l, ps);
			break;
		default:
			break;
		}
		walk_px(l, ps->e);
		for (int i = 0; i < ps->nkey; i++)
			walk_px(l, ps->key[i]);
		for (int i = 0; i < ps->nargs; i++)
			walk_px(l, ps->args[i]);
		walk_ps(l, ps->body);
		walk_ps(l, ps->els);
	}
}

static struct gt_span counter_span(const struct gt_plan *p, int i)
{
	return (struct gt_span){p->src, p->m.counters[i].span_start, p->m.counters[i].span_end};
}

bool gt_plan_check_limits(struct gt_arena *arena, const struct gt_plan *p, struct gt_diags *diags)
{
	struct limits l = {.p = p, .diags = diags};
	const struct gt_manifest *m = &p->m;
	int errors = diags->nerrors;

	/* The rest would only say the same again, at length. */
	if (m->nprogs > GT_MAX_PROGS) {
		too_many(&l, p->progs[GT_MAX_PROGS].span, "programs", m->nprogs, GT_MAX_PROGS,
			 "each probe of a clause makes one; name fewer probes, or use two scripts");
		return false;
	}
	if (m->nmaps > GT_MAX_MAPS) {
		too_many(&l, (struct gt_span){0}, "maps", m->nmaps, GT_MAX_MAPS,
			 "give one map another key instead");
		return false;
	}
	if (m->nrecords > GT_MAX_LIST || m->ncounters > GT_MAX_LIST) {
		too_many(&l,
			 m->ncounters > GT_MAX_LIST ? counter_span(p, GT_MAX_LIST)
						    : (struct gt_span){0},
			 "statements that store or print",
			 m->nrecords > m->ncounters ? m->nrecords : m->ncounters, GT_MAX_LIST,
			 "use two scripts");
		return false;
	}
	for (int i = 0; i < m->nprogs; i++) {
		l.used = gt_new_n(arena, unsigned char, (size_t)m->nmaps + 1);
		l.nused = 0;
		l.full = false;
		walk_ps(&l, p->progs[i].body);
	}
	return diags->nerrors == errors;
}

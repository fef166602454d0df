/*
 * The checked program becomes the plan: one BPF program per gt_tprog, statements over typed
 * expressions, and the tables of the manifest.
 */
#include "plan/lower.h"

#include <ctype.h>
#include <string.h>

#include "builtins/builtins.h"
#include "object/limits.h"

/* ---- tables ---- */

int gt_lower_record(struct gt_lower *l, struct gt_mrecord r)
{
	gt_vec_push(l->arena, &l->records, r);
	return (int)l->records.n - 1;
}

int gt_lower_counter(struct gt_lower *l, enum gt_ctr_kind kind, struct gt_span span,
		     const char *text)
{
	/* Positions are in the script: the library's own statements have none. */
	bool ours = span.src != l->plan->src;
	struct gt_mcounter c = {kind, text, ours ? 0 : span.start, ours ? 0 : span.end};
	const char *key = gt_arena_printf(l->arena, "%d %u %s", (int)kind, c.span_start, text);
	intptr_t known = (intptr_t)gt_map_get(&l->counter_by_key, key);
	if (known)
		return (int)known - 1;
	gt_vec_push(l->arena, &l->counters, c);
	gt_map_set(&l->counter_by_key, key, (void *)(intptr_t)l->counters.n);
	return (int)l->counters.n - 1;
}

static const char *map_var(struct gt_lower *l, const struct gt_mapinfo *m)
{
	return m->is_state ? gt_arena_printf(l->arena, "gt_h_%s", m->name + strlen("state "))
			   : gt_arena_printf(l->arena, "gt_m_%s", m->name + 1);
}

int gt_lower_map(struct gt_lower *l, struct gt_mapinfo *m)
{
	if (m->index >= 0)
		return m->index;
	struct gt_mmap mm = {
		.name = m->is_state ? m->name + strlen("state ") : m->name,
		.var = map_var(l, m),
		.key = m->key,
		.value = m->value,
		.agg = m->agg,
		.lo = m->lo,
		.hi = m->hi,
		.step = m->step,
		.hidden = m->is_state,
		.kind = m->kind,
		.entries = m->entries,
	};
	gt_vec_push(l->arena, &l->maps, mm);
	m->index = (int)l->maps.n - 1;
	return m->index;
}

int gt_lower_read_map(struct gt_lower *l, struct gt_mapinfo *m)
{
	int i = gt_lower_map(l, m);
	l->maps.v[i].read = true;
	return i;
}

struct gt_ps *gt_ps_add(struct gt_lower *l, enum gt_ps_op op, struct gt_span span)
{
	struct gt_ps *ps = gt_new(l->arena, struct gt_ps);
	ps->op = op;
	ps->span = span;
	ps->skip = ps->full = ps->lost = ps->cut = -1;
	*l->out->tail = ps;
	l->out->tail = &ps->next;
	return ps;
}

/* Long strings travel by length, as far as a record of them can be put together in scratch memory. */
static bool packs(const struct gt_mrecord *r)
{
	bool any = false;
	uint32_t size = 0;
	for (int i = 0; i < r->nargs; i++) {
		any |= gt_vtype_packs(&r->args[i]);
		size += gt_vtype_wire_size(&r->args[i]);
	}
	return any && size <= GT_MAX_PACKED;
}

void gt_lower_emit(struct gt_lower *l, const struct gt_expr *call, struct gt_mrecord r,
		   struct gt_px **args, int n)
{
	r.nargs = n;
	r.args = gt_new_n(l->arena, struct gt_vtype, (size_t)n);
	for (int i = 0; i < n; i++)
		r.args[i] = args[i]->type;
	r.packed = packs(&r);
	struct gt_ps *ps = gt_ps_add(l, GT_PS_EMIT, call->span);
	ps->num = gt_lower_record(l, r);
	ps->args = gt_arena_memdup(l->arena, args, (size_t)n * sizeof(*args));
	ps->nargs = n;
	ps->lost = gt_lower_counter(l, GT_CTR_LOST, l->tprog->span, l->tprog->probe);
}

/* ---- conversions ---- */

struct gt_px *gt_lower_truncate(struct gt_lower *l, struct gt_px *px, int size, bool is_signed)
{
	if (size >= 8)
		return px;
	if (!is_signed)
		return gt_px_bin(l, GT_OP_AND, px,
				 gt_px_const(l, (int64_t)((1ull << (size * 8)) - 1)), false);
	struct gt_px *bits = gt_px_const(l, 64 - size * 8);
	return gt_px_bin(l, GT_OP_SHR, gt_px_bin(l, GT_OP_SHL, px, bits, true), bits, true);
}

struct gt_px *gt_lower_convert(struct gt_lower *l, struct gt_px *px, const struct gt_vtype *to)
{
	struct gt_vtype t = *to;
	t.maybe = px->type.maybe;
	if (gt_vtype_has_parts(&t) || gt_vtype_is_raw(&t) || t.kind == GT_K_STR)
		return px;
	if (t.kind == GT_K_BOOL && px->type.kind == GT_K_STR)
		return gt_px_is_text(l, px);
	if (t.kind == GT_K_INT && (px->type.kind != GT_K_INT || px->type.size > t.size ||
				   px->type.is_signed != t.is_signed)) {
		px = gt_lower_truncate(l, px, t.size, t.is_signed);
	} else if (t.kind == GT_K_ENUM && px->type.kind != GT_K_ENUM && px->op != GT_PX_CONST) {
		struct gt_px *at = gt_px_special(l, GT_PX_SLOT_AT);
		at->num = gt_px_slot(l, gt_arena_printf(l->arena, "enum:%s", t.name))->num;
		at->a = px;
		px = at;
	} else if ((t.kind == GT_K_FUNC || t.kind == GT_K_PLACE || t.kind == GT_K_GOTYPE) &&
		   px->type.kind != t.kind) {
		return gt_lower_sym(l, px, t.kind);
	} else if (t.kind == GT_K_BOOL && px->type.kind != GT_K_BOOL) {
		bool maybe = px->type.maybe;
		px = gt_px_bin(l, GT_OP_NE, px, gt_px_const(l, 0), false);
		t.maybe = px->type.maybe;
		if (maybe)
			t.maybe = false;
	}
	struct gt_px *c = gt_arena_memdup(l->arena, px, sizeof(*px));
	c->type = t;
	return c;
}

/* ---- expressions ---- */

static struct gt_px *lower_field(struct gt_lower *l, const void *arg)
{
	const struct gt_expr *e = arg;
	struct gt_px *px = gt_lower_expr(l, e->t->value);
	struct gt_vtype t = e->t->type;
	px = gt_lower_convert(l, px, &t);
	px->type.maybe = t.maybe || px->type.maybe;
	return px;
}

static struct gt_px *lower_builtin_value(struct gt_lower *l, const void *arg)
{
	const struct gt_expr *e = arg;
	return e->t->builtin->lower(l, e);
}

static struct gt_px *lower_name(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_builtin *b = e->t->builtin;
	if (e->t->field) {
		const char *key = gt_arena_printf(l->arena, "field %s", e->t->field->name);
		return gt_lower_share(l, key, lower_field, e);
	}
	if ((b->flags & GT_B_SHARE) && !e->nargs)
		return gt_lower_share(l, b->name, lower_builtin_value, e);
	return b->lower(l, e);
}

static struct gt_px *lower_member(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->t->field)
		return lower_name(l, e);
	if (gt_vtype_has_parts(&e->a->t->type))
		return gt_px_part(l, gt_lower_expr(l, e->a), e->t->part);
	if (gt_vtype_is_raw(&e->a->t->type))
		return gt_lower_raw_part(l, e);
	struct gt_px *base = gt_lower_expr(l, e->a);
	return gt_lower_gofield(l, base, e->a->t->type.name, e->str);
}

static struct gt_px *lower_tuple(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_px_special(l, GT_PX_TUPLE);
	px->type = e->t->type;
	px->args = gt_new_n(l->arena, struct gt_px *, (size_t)e->nargs);
	for (const struct gt_expr *x = e->args; x; x = x->next)
		px->args[px->nargs++] = gt_lower_expr(l, x);
	return px;
}

struct gt_px *gt_lower_var(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_px_special(l, GT_PX_VAR);
	px->type = e->t->type;
	px->num = l->clause_vars + e->t->var->index;
	return px;
}

static struct gt_px *lower_cast(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *a = gt_lower_expr(l, e->a), *px;
	bool to_array = e->t->type.kind == GT_K_ARRAY;
	if (!to_array && a->type.kind != GT_K_ARRAY)
		return gt_lower_convert(l, a, &e->t->type);
	px = gt_px_special(l, to_array ? GT_PX_BYTES : GT_PX_INSIDE);
	px->type = e->t->type;
	px->type.maybe = a->type.maybe;
	px->a = a;
	px->len = px->type.size;
	return px;
}

static struct gt_px *lower_any(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px;
	if (e->t->kernel)
		return gt_lower_kernel(l, e);
	if (e->t->is_const) {
		px = gt_px_const(l, e->t->cval);
		px->type = e->t->type;
		return px;
	}
	switch (e->kind) {
	case GT_E_BOOL:
		px = gt_px_const(l, e->num);
		px->type = e->t->type;
		return px;
	case GT_E_STR:
		return gt_px_str(l, e->str, strnlen(e->str, e->len)); /* a \0 ends a string */
	case GT_E_NAME:
	case GT_E_CALL:
		return lower_name(l, e);
	case GT_E_VAR:
		return gt_lower_var(l, e);
	case GT_E_MAP:
		return gt_lower_map_get(l, e);
	case GT_E_UNARY:
		return gt_lower_unary(l, e);
	case GT_E_BINARY:
		return gt_lower_binary(l, e);
	case GT_E_COND:
		return gt_lower_cond(l, e);
	case GT_E_ELVIS:
		return gt_lower_elvis(l, e);
	case GT_E_INCDEC:
		return gt_lower_incdec(l, e);
	case GT_E_BLOCK:
		return gt_lower_block_expr(l, e);
	case GT_E_FIELD:
		return lower_member(l, e);
	case GT_E_CAST:
		return lower_cast(l, e);
	case GT_E_TUPLE:
	case GT_E_RECORD:
	case GT_E_TYPEINFO:
		return lower_tuple(l, e);
	case GT_E_TUPLEIDX:
		return gt_px_part(l, gt_lower_expr(l, e->a), e->t->part);
	case GT_E_INDEX:
		if (gt_vtype_has_parts(&e->a->t->type))
			return gt_px_part(l, gt_lower_expr(l, e->a), e->t->part);
		if (gt_vtype_is_raw(&e->a->t->type))
			return gt_lower_raw_part(l, e);
		return gt_px_byte(l, gt_lower_expr(l, e->a), gt_lower_expr(l, e->b));
	default:
		gt_die("internal: an expression of kind %d reached the plan", e->kind);
	}
}

struct gt_px *gt_lower_place(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = lower_any(l, e);
	if (!px->span.src)
		px->span = e->span;
	return px;
}

struct gt_px *gt_lower_expr(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_lower_place(l, e);
	if (!e->t->load)
		return px;
	px = gt_lower_load(l, px, &e->t->type);
	px->span = e->span;
	return px;
}

/* ---- programs ---- */

/* Runs fill with values computed before what it emits: first prologue, then body, in one list. */
static struct gt_ps *scoped(struct gt_lower *l, void (*fill)(struct gt_lower *, const void *),
			    const void *arg)
{
	struct gt_ps_list pro = {0}, body = {0}, *outer_pro = l->prologue, *outer = l->out;
	struct gt_shared *shared = l->shared;
	pro.tail = &pro.first;
	body.tail = &body.first;
	l->prologue = &pro;
	l->out = &body;
	fill(l, arg);
	l->prologue = outer_pro;
	l->out = outer;
	l->shared = shared;
	*pro.tail = body.first;
	return pro.first;
}

static void fill_body(struct gt_lower *l, const void *arg)
{
	gt_lower_stmts(l, arg);
}

/* predicate, then the body inside an if: what only the body needs is computed there */
static void fill_clause(struct gt_lower *l, const void *arg)
{
	const struct gt_clause *c = arg;
	if (!c->pred) {
		gt_lower_stmts(l, c->body);
		return;
	}
	struct gt_px *cond = gt_lower_truth(l, c->pred);
	struct gt_ps *ps = gt_ps_add(l, GT_PS_IF, c->pred->span);
	ps->e = cond;
	ps->body = scoped(l, fill_body, c->body);
}

static void fill_clauses(struct gt_lower *l, const void *arg)
{
	const struct gt_tprog *t = arg;
	for (size_t i = 0; i < t->clauses.n; i++) {
		l->clause = t->clauses.v[i];
		l->clause_vars = (int)l->vars.n;
		for (size_t v = 0; v < l->clause->vars.n; v++) {
			const struct gt_varinfo *info = l->clause->vars.v[v];
			gt_vec_push(l->arena, &l->vars, (struct gt_pvar){info->name, info->type});
		}
		struct gt_ps *ps = gt_ps_add(l, GT_PS_CLAUSE, l->clause->ast->span);
		ps->body = scoped(l, fill_clause, l->clause->ast);
	}
}

/* The event's own predicates come first; what they compute serves all clauses. */
static void fill_prog(struct gt_lower *l, const void *arg)
{
	const struct gt_tprog *t = arg;
	struct gt_px *when = t->when ? gt_lower_expr(l, t->when) : NULL;
	if (t->site_when) {
		struct gt_px *site = gt_lower_expr(l, t->site_when);
		when = when ? gt_px_bin(l, GT_OP_LAND, site, when, false) : site;
	}
	if (!when) {
		fill_clauses(l, t);
		return;
	}
	struct gt_ps *ps = gt_ps_add(l, GT_PS_IF, t->span);
	ps->e = when;
	ps->body = scoped(l, fill_clauses, t);
}

static const char *prog_name(struct gt_lower *l, int i, const char *probe)
{
	char *name = gt_arena_printf(l->arena, "p%d_%s", i, probe);
	for (char *p = name; *p; p++)
		if (!isalnum((unsigned char)*p))
			*p = '_';
	return name;
}

static struct gt_site_spec *lower_sites(struct gt_lower *l, const struct gt_tprog *t)
{
	static const struct {
		const char *name;
		enum gt_how how;
	} hows[] = {{"entry", GT_AT_ENTRY}, {"call", GT_AT_CALL}, {"return", GT_AT_RETURN}};
	struct gt_site_spec *specs = gt_new_n(l->arena, struct gt_site_spec, t->ats.n);
	for (size_t i = 0; i < t->ats.n; i++) {
		GT_VEC(struct gt_site_alt) alts = {0};
		for (const struct gt_site_decl *d = t->ats.v[i]->alts; d; d = d->next) {
			struct gt_site_alt alt = {GT_AT_ENTRY, d->func, d->in, d->from, d->to};
			for (size_t h = 0; h < GT_COUNT(hows); h++)
				if (!strcmp(d->how, hows[h].name))
					alt.how = hows[h].how;
			gt_vec_push(l->arena, &alts, alt);
		}
		specs[i] = (struct gt_site_spec){(int)alts.n, alts.v, t->ats.v[i]->optional};
	}
	return specs;
}

static void lower_prog(struct gt_lower *l, int i, const struct gt_tprog *t)
{
	struct gt_mprog *m = &l->plan->m.progs[i];
	*m = (struct gt_mprog){
		.name = prog_name(l, i, t->probe),
		.probe = t->probe,
		.kind = t->kind,
		.period_ns = t->period_ns,
		.category = t->category,
		.event = t->tracepoint,
		.optional = t->optional,
		.nargs = t->nargs,
		.nsites = (int)t->ats.n,
		.sites = lower_sites(l, t),
		.stack = t->event ? (t->event->stack ? t->event->stack : "any") : NULL,
		.span_start = t->span.src == l->plan->src ? t->span.start : 0,
		.span_end = t->span.src == l->plan->src ? t->span.end : 0,
	};
	struct gt_pprog *p = &l->plan->progs[i];
	p->m = m;
	p->span = t->span;
	p->fault = gt_lower_counter(l, GT_CTR_FAULT, t->span, t->probe);
	l->prog = p;
	l->tprog = t;
	l->shared = NULL;
	memset(&l->vars, 0, sizeof(l->vars));
	p->body = scoped(l, fill_prog, t);
	p->vars = l->vars.v;
	p->nvars = (int)l->vars.n;
}

static bool ps_uses_row(const struct gt_plan *plan, const struct gt_ps *ps);

/* Does an expression look at a fact of the target? Then a base program needs the process's row. */
static bool px_uses_row(const struct gt_plan *plan, const struct gt_px *px)
{
	if (!px)
		return false;
	if ((px->op == GT_PX_SLOT || px->op == GT_PX_SLOT_AT) &&
	    gt_slot_is_target(plan->m.slots[px->num].kind))
		return true;
	for (int i = 0; i < px->nargs; i++)
		if (px_uses_row(plan, px->args[i]))
			return true;
	return px_uses_row(plan, px->a) || px_uses_row(plan, px->b) || px_uses_row(plan, px->c) ||
	       ps_uses_row(plan, px->body);
}

static bool ps_uses_row(const struct gt_plan *plan, const struct gt_ps *ps)
{
	for (; ps; ps = ps->next) {
		bool uses = px_uses_row(plan, ps->e) || ps_uses_row(plan, ps->body) ||
			    ps_uses_row(plan, ps->els);
		for (int i = 0; !uses && i < ps->nkey; i++)
			uses = px_uses_row(plan, ps->key[i]);
		for (int i = 0; !uses && i < ps->nargs; i++)
			uses = px_uses_row(plan, ps->args[i]);
		if (uses)
			return true;
	}
	return false;
}

static void lower_enums(struct gt_arena *a, const struct gt_program *prog, struct gt_manifest *m)
{
	for (const struct gt_cstruct *c = prog->enums; c; c = c->next)
		m->nenums++;
	m->enums = gt_new_n(a, struct gt_menum, (size_t)m->nenums + 1);
	struct gt_menum *e = m->enums;
	for (const struct gt_cstruct *c = prog->enums; c; c = c->next, e++) {
		e->name = c->name;
		for (const struct gt_param *p = c->fields; p; p = p->next)
			e->n++;
		e->names = gt_new_n(a, const char *, (size_t)e->n + 1);
		e->values = gt_new_n(a, int64_t, (size_t)e->n + 1);
		int i = 0;
		for (const struct gt_param *p = c->fields; p; p = p->next, i++) {
			e->names[i] = p->name;
			e->values[i] = p->value->num;
		}
	}
}

bool gt_plan_make(struct gt_arena *arena, const struct gt_program *p, struct gt_diags *diags,
		  struct gt_plan *plan)
{
	struct gt_lower l = {.arena = arena, .diags = diags, .p = p, .plan = plan};
	struct gt_manifest *m = &plan->m;
	plan->src = p->ast->src;
	plan->max_entries = p->max_map_keys;
	m->arch = "amd64";
	m->script_name = plan->src->name;
	m->script = plan->src->text;
	m->missing = p->missing;
	m->target_filter = p->target_filter;
	m->keep_maps_quiet = p->keep_maps_quiet;
	m->max_cat_bytes = p->max_cat_bytes;
	m->nprogs = (int)p->progs.n;
	m->progs = gt_new_n(arena, struct gt_mprog, p->progs.n);
	plan->progs = gt_new_n(arena, struct gt_pprog, p->progs.n);
	for (size_t i = 0; i < p->progs.n; i++)
		lower_prog(&l, (int)i, p->progs.v[i]);
	m->slots = l.slots.v;
	m->nslots = (int)l.slots.n;
	m->maps = l.maps.v;
	m->nmaps = (int)l.maps.n;
	m->records = l.records.v;
	m->nrecords = (int)l.records.n;
	m->counters = l.counters.v;
	gt_map_free(&l.counter_by_key);
	m->ncounters = (int)l.counters.n;
	lower_enums(arena, p, m);
	for (int i = 0; i < m->nprogs; i++)
		if (gt_prog_kind_scope(m->progs[i].kind) == GT_SCOPE_BASE)
			plan->progs[i].uses_row = ps_uses_row(plan, plan->progs[i].body);
	return diags->nerrors == 0;
}

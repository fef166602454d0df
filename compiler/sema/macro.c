/* Calls of macros and functions: which one is meant, its body copied, its names made its own. */
#include <string.h>

#include "builtins/builtins.h"
#include "library/library.h"
#include "sema/expand_private.h"
#include "sema/sema.h"

enum { MAX_NESTED = 32, MAX_SIZE = 200000 };

/* ---- names ---- */

static void add_fn(struct gt_expand *x, struct gt_fn *fn)
{
	struct gt_fns *fns = gt_map_get(&x->fns, fn->name);
	if (!fns) {
		fns = gt_new(x->arena, struct gt_fns);
		gt_map_set(&x->fns, fn->name, fns);
	}
	gt_vec_push(x->arena, &fns->list, fn);
}

static int count_params(const struct gt_fn *fn)
{
	int n = 0;
	for (const struct gt_param *p = fn->params; p; p = p->next)
		n++;
	return n;
}

/* What a macro's parameter takes: '$', '@' or an expression. */
static char param_kind(const struct gt_param *p)
{
	return p->name[0] == '$' || p->name[0] == '@' ? p->name[0] : 'e';
}

static bool same_params(const struct gt_fn *a, const struct gt_fn *b)
{
	const struct gt_param *p = a->params, *q = b->params;
	for (; p && q; p = p->next, q = q->next)
		if (param_kind(p) != param_kind(q))
			return false;
	return !p && !q;
}

static const char *what(const struct gt_fn *fn)
{
	return fn->is_macro ? "macro" : "function";
}

/* ---- what a macro may not hold ---- */

struct returns {
	struct gt_expand *x;
	const struct gt_fn *macro;
};

static void find_return(void *arg, struct gt_expr **place);

static void find_return_stmts(struct returns *r, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		if (list->kind == GT_S_RETURN) {
			gt_error(r->x->diags, GT_TAG_SYNTAX, list->span,
				 "'return' in the macro '%s' would leave the probe that uses it",
				 r->macro->name);
			gt_note(r->x->diags, (struct gt_span){0},
				"the value of a macro is its last expression, without a ';'");
		}
		if (list->e)
			find_return(r, &list->e);
		find_return_stmts(r, list->body);
		find_return_stmts(r, list->els);
	}
}

static void find_return(void *arg, struct gt_expr **place)
{
	struct gt_expr *e = *place;
	if (e->kind == GT_E_BLOCK)
		find_return_stmts(arg, e->stmts);
	gt_each_expr(e, find_return, arg);
}

static void check_twice(struct gt_expand *x, struct gt_fn *fn)
{
	const struct gt_fns *fns = gt_map_get(&x->fns, fn->name);
	for (size_t i = 0; fns && i < fns->list.n; i++) {
		const struct gt_fn *other = fns->list.v[i];
		if (fn->is_macro && other->is_macro && !same_params(fn, other))
			continue;
		gt_error(x->diags, GT_TAG_ARGUMENTS, fn->span, "the %s '%s' is defined twice",
			 what(fn), fn->name);
		gt_note(x->diags, other->span,
			fn->is_macro && other->is_macro ? "macros of one name differ in the number "
							  "or kind of their parameters"
							: "only macros can share a name");
		return;
	}
	for (const struct gt_param *p = fn->params; p; p = p->next)
		for (const struct gt_param *q = fn->params; q != p; q = q->next)
			if (!strcmp(p->name, q->name))
				gt_error(x->diags, GT_TAG_ARGUMENTS, p->span,
					 "the %s '%s' has two parameters '%s%s'", what(fn),
					 fn->name, fn->is_macro ? "" : "$", p->name);
}

void gt_expand_declare(struct gt_expand *x)
{
	const struct gt_library *lib = gt_library_get();
	for (struct gt_fn *fn = x->ast->fns; fn; fn = fn->next) {
		check_twice(x, fn);
		if (fn->is_macro) {
			struct returns r = {x, fn};
			find_return_stmts(&r, fn->body);
			if (fn->value)
				find_return(&r, &fn->value);
		}
		add_fn(x, fn);
	}
	/* The script's own word goes before the library's. */
	size_t own = x->fns.n;
	for (struct gt_fn *fn = lib->fns; fn; fn = fn->next) {
		bool taken = false;
		for (size_t i = 0; i < own; i++)
			taken |= !strcmp(x->fns.items[i].key, fn->name);
		if (!taken)
			add_fn(x, fn);
	}
}

/* ---- which one ---- */

static bool is_whole_map(const struct gt_expr *e)
{
	return e->kind == GT_E_MAP && !e->has_keys;
}

static bool fits(const struct gt_param *p, const struct gt_expr *arg)
{
	switch (param_kind(p)) {
	case '$':
		return arg->kind == GT_E_VAR;
	case '@':
		return is_whole_map(arg);
	default:
		return true;
	}
}

static bool all_fit(const struct gt_fn *fn, const struct gt_expr *arg)
{
	for (const struct gt_param *p = fn->params; p && fn->is_macro; p = p->next, arg = arg->next)
		if (!fits(p, arg))
			return false;
	return true;
}

static void say_misfit(struct gt_expand *x, const struct gt_fn *fn, const struct gt_expr *arg)
{
	for (const struct gt_param *p = fn->params; p; p = p->next, arg = arg->next) {
		if (fits(p, arg))
			continue;
		gt_expand_error(x, GT_TAG_ARGUMENTS, arg->span,
				p->name[0] == '$' ? "the macro '%s' takes a variable as its '%s'"
						  : "the macro '%s' takes a whole map as its '%s'",
				fn->name, p->name);
		gt_note(x->diags, p->span, "it could change it; a plain name takes any expression");
		return;
	}
}

static const struct gt_fn *choose(struct gt_expand *x, const struct gt_expr *call,
				  const struct gt_fns *fns)
{
	const struct gt_fn *near = NULL;
	for (size_t i = 0; i < fns->list.n; i++) {
		const struct gt_fn *fn = fns->list.v[i];
		if (count_params(fn) != call->nargs)
			continue;
		near = fn;
		if (all_fit(fn, call->args))
			return fn;
	}
	if (near) {
		say_misfit(x, near, call->args);
		return NULL;
	}
	const struct gt_fn *fn = fns->list.v[0];
	int n = count_params(fn);
	if (gt_builtin_find(call->str)) /* with other arguments it is the builtin still */
		return NULL;
	gt_expand_error(x, GT_TAG_ARGUMENTS, call->span,
			"the %s '%s' takes %d argument%s, and %d %s given", what(fn), fn->name, n,
			n == 1 ? "" : "s", call->nargs, call->nargs == 1 ? "is" : "are");
	gt_note(x->diags, fn->span, "it is defined here");
	return NULL;
}

/* ---- the body ---- */

struct body {
	struct gt_expand *x;
	const struct gt_fn *fn;
	const struct gt_expr *args;
	const struct gt_origin *from;
	struct gt_map own; /* $x of the body -> its unique name */
};

/* The argument that a name of the body stands for. */
static const struct gt_expr *bound(const struct body *b, const char *name)
{
	const struct gt_expr *arg = b->args;
	for (const struct gt_param *p = b->fn->params; p && b->fn->is_macro; p = p->next) {
		if (!strcmp(p->name, name))
			return arg;
		arg = arg->next;
	}
	return NULL;
}

static void declare_own(struct body *b, const char *name)
{
	if (name && !bound(b, gt_arena_printf(b->x->arena, "$%s", name)) &&
	    !gt_map_get(&b->own, name))
		gt_map_set(&b->own, name,
			   gt_arena_printf(b->x->arena, "%s#%d", name, b->x->serial));
}

static void say_hidden(const struct body *b, const struct gt_stmt *st)
{
	if (!bound(b, gt_arena_printf(b->x->arena, "$%s", st->str)))
		return;
	gt_error(b->x->diags, GT_TAG_REDECLARED, st->name_span,
		 "$%s is a parameter of the macro '%s': take another name", st->str, b->fn->name);
	gt_origin_note(b->x->diags, b->from);
}

static void find_own(void *arg, struct gt_expr **place);

static void find_own_stmts(struct body *b, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		if (list->kind == GT_S_LET || list->kind == GT_S_FOR) {
			say_hidden(b, list);
			declare_own(b, list->str);
		}
		if (list->e)
			find_own(b, &list->e);
		find_own_stmts(b, list->body);
		find_own_stmts(b, list->els);
	}
}

/* Variables that the body itself brings to life. */
static void find_own(void *arg, struct gt_expr **place)
{
	struct body *b = arg;
	struct gt_expr *e = *place;
	if (e->kind == GT_E_ASSIGN && e->op == GT_OP_SET && e->a->kind == GT_E_VAR)
		declare_own(b, e->a->str);
	if (e->kind == GT_E_BLOCK) {
		find_own_stmts(b, e->stmts);
		if (e->a)
			find_own(b, &e->a);
		return;
	}
	gt_each_expr(e, find_own, b);
}

static const char *own_name(const struct body *b, const char *name)
{
	const char *own = gt_map_get(&b->own, name);
	return own ? own : name;
}

static void place_var(struct body *b, struct gt_expr *e)
{
	const struct gt_expr *arg = bound(b, gt_arena_printf(b->x->arena, "$%s", e->str));
	if (arg) {
		e->str = arg->str;
		return;
	}
	if (!gt_map_get(&b->own, e->str)) {
		gt_error(b->x->diags, GT_TAG_UNKNOWN_VARIABLE, e->span,
			 "$%s is neither a parameter nor a variable of the %s '%s'", e->str,
			 what(b->fn), b->fn->name);
		gt_origin_note(b->x->diags, b->from);
	}
	e->str = own_name(b, e->str);
}

static void place_map(struct body *b, struct gt_expr *e)
{
	const struct gt_expr *arg = bound(b, e->str);
	if (arg) {
		e->str = arg->str;
	} else if (b->fn->is_macro) {
		gt_error(b->x->diags, GT_TAG_ARGUMENTS, e->span,
			 "the macro '%s' uses %s, which was not passed to it", b->fn->name, e->str);
		gt_note(b->x->diags, (struct gt_span){0},
			"a macro sees only its parameters: macro %s(%s) ...", b->fn->name, e->str);
		gt_origin_note(b->x->diags, b->from);
	}
}

static void place_stmts(struct body *b, struct gt_stmt *list);

static void count_node(void *arg, struct gt_expr **place)
{
	size_t *n = arg;
	++*n;
	gt_each_expr(*place, count_node, n);
}

/* False when the script grows too large; what is left of it is then not looked at. */
static bool may_copy(struct gt_expand *x, const struct gt_expr *value)
{
	struct gt_expr *e = (struct gt_expr *)value;
	size_t n = 0;
	count_node(&n, &e);
	if (x->size + n > MAX_SIZE)
		x->size = MAX_SIZE + 1;
	else
		x->size += n;
	return x->size <= MAX_SIZE;
}

static struct gt_expr *new_block(const struct body *b, const struct gt_expr *at)
{
	struct gt_expr *e = gt_new(b->x->arena, struct gt_expr);
	*e = (struct gt_expr){.kind = GT_E_BLOCK, .span = at->span, .from = at->from};
	return e;
}

/* What takes an expression takes of a map its value: { @m }. */
static struct gt_expr *copy_value(const struct body *b, const struct gt_expr *value)
{
	struct gt_expr *copy = gt_clone_expr(b->x->arena, value);
	if (!is_whole_map(value))
		return copy;
	struct gt_expr *block = new_block(b, value);
	block->a = copy;
	return block;
}

static void place_expr(void *arg, struct gt_expr **place)
{
	struct body *b = arg;
	struct gt_expr *e = *place;
	b->x->size++;
	if (e->kind == GT_E_NAME) {
		const struct gt_expr *value = bound(b, e->str);
		if (value) {
			if (may_copy(b->x, value))
				gt_expand_replace(place, copy_value(b, value));
			return;
		}
	}
	e->from = b->from;
	if (e->kind == GT_E_VAR)
		place_var(b, e);
	if (e->kind == GT_E_MAP)
		place_map(b, e);
	if (e->kind == GT_E_BLOCK) {
		place_stmts(b, e->stmts);
		if (e->a)
			place_expr(b, &e->a);
		return;
	}
	gt_each_expr(e, place_expr, b);
}

static void place_stmts(struct body *b, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		list->from = b->from;
		if (list->str)
			list->str = own_name(b, list->str);
		if (list->e)
			place_expr(b, &list->e);
		if (list->type && list->type->of)
			place_expr(b, &list->type->of);
		place_stmts(b, list->body);
		place_stmts(b, list->els);
	}
}

static struct gt_expr *new_var(struct body *b, const char *name, struct gt_span span)
{
	struct gt_expr *e = gt_new(b->x->arena, struct gt_expr);
	*e = (struct gt_expr){
		.kind = GT_E_VAR, .span = span, .name_span = span, .str = name, .from = b->from};
	return e;
}

static struct gt_stmt *new_let(struct body *b, const char *name, struct gt_span span,
			       const struct gt_type_expr *type, struct gt_expr *e)
{
	struct gt_stmt *st = gt_new(b->x->arena, struct gt_stmt);
	*st = (struct gt_stmt){.kind = GT_S_LET,
			       .span = span,
			       .name_span = span,
			       .str = name,
			       .type = (struct gt_type_expr *)type,
			       .e = e,
			       .from = b->from};
	return st;
}

/* let $a: T = argument, for each parameter; the result's variable; then the body. */
static struct gt_expr *place_function(struct body *b, struct gt_expr *call, struct gt_expr *block)
{
	struct gt_expand *x = b->x;
	const struct gt_fn *fn = b->fn;
	struct gt_stmt *lets = NULL, **end = &lets;
	struct gt_expr *arg = call->args;
	for (const struct gt_param *p = fn->params; p; p = p->next) {
		struct gt_expr *next = arg->next;
		arg->next = NULL;
		*end = new_let(b, own_name(b, p->name), arg->span, p->type, arg);
		end = &(*end)->next;
		arg = next;
	}
	const char *result = gt_arena_printf(x->arena, "%s#%d", fn->name, x->serial);
	const char *done = gt_arena_printf(x->arena, "done#%d", x->serial);
	if (fn->result) {
		*end = new_let(b, result, fn->span, fn->result, NULL);
		end = &(*end)->next;
	}
	gt_expand_returns(x, fn, &block->stmts, result, done);
	*end = block->stmts;
	block->stmts = lets;
	if (fn->result)
		block->a = new_var(b, result, fn->span);
	return block;
}

static bool may_expand(struct gt_expand *x, const struct gt_expr *call, const struct gt_fn *fn)
{
	for (const struct gt_active *a = x->active; a; a = a->up) {
		if (a->fn != fn)
			continue;
		gt_expand_error(x, GT_TAG_LIMIT, call->span, "the %s '%s' calls itself", what(fn),
				fn->name);
		gt_note(x->diags, (struct gt_span){0},
			"a probe cannot recurse: its body is placed where it is called; use a "
			"loop");
		return false;
	}
	if ((x->active && x->active->depth >= MAX_NESTED) || x->size > MAX_SIZE) {
		x->too_large |= x->size > MAX_SIZE;
		gt_expand_error(x, GT_TAG_LIMIT, call->span,
				x->size > MAX_SIZE
					? "macros and functions make the script too large here"
					: "macros and functions are nested too deeply here");
		return false;
	}
	return true;
}

void gt_expand_call(struct gt_expand *x, struct gt_expr **place, const struct gt_fns *fns)
{
	struct gt_expr *call = *place;
	const struct gt_fn *fn;
	if (call->kind == GT_E_NAME) {
		/* A bare name is only a macro that takes nothing; else it is a field or a builtin. */
		fn = NULL;
		for (size_t i = 0; i < fns->list.n; i++)
			if (fns->list.v[i]->is_macro && !fns->list.v[i]->params)
				fn = fns->list.v[i];
	} else {
		fn = choose(x, call, fns);
	}
	/* One error says it all where the script grew too large. */
	bool too_large = x->size > MAX_SIZE;
	if (!fn || (too_large && x->too_large) || !may_expand(x, call, fn))
		return;
	struct gt_origin *from = gt_new(x->arena, struct gt_origin);
	*from = (struct gt_origin){what(fn), fn->name, call->span, call->from};
	x->serial++;
	struct body b = {.x = x, .fn = fn, .args = call->args, .from = from};
	struct gt_expr *block = new_block(&b, call);
	/* Copied through a block of the definition's own: what it holds must not change. */
	const struct gt_expr own = {.kind = GT_E_BLOCK, .stmts = fn->body, .a = fn->value};
	struct gt_expr *copy = gt_clone_expr(x->arena, &own);
	block->stmts = copy->stmts;
	block->a = copy->a;
	if (!fn->is_macro)
		for (const struct gt_param *p = fn->params; p; p = p->next)
			declare_own(&b, p->name);
	find_own_stmts(&b, block->stmts);
	if (block->a)
		find_own(&b, &block->a);
	place_stmts(&b, block->stmts);
	if (block->a)
		place_expr(&b, &block->a);

	struct gt_active active = {fn, x->active, x->active ? x->active->depth + 1 : 1};
	const struct gt_origin *outer = x->from;
	x->active = &active;
	x->from = from;
	gt_expand_stmts(x, block->stmts);
	if (block->a)
		gt_expand_expr(x, &block->a);
	x->active = active.up;
	x->from = outer;
	if (x->size > MAX_SIZE && !x->too_large)
		may_expand(x, call, fn);
	if (!fn->is_macro)
		block = place_function(&b, call, block);
	gt_map_free(&b.own);
	bool is_block = block->stmts || !block->a || is_whole_map(block->a);
	gt_expand_replace(place, is_block ? block : block->a);
}

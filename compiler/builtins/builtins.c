/* Finding rows, and checking calls against their signatures. */
#include "builtins/builtins.h"
#include "sema/kernel.h"

#include <string.h>

static const struct gt_builtin *const families[] = {
	gt_builtins_vars,   gt_builtins_go,	gt_builtins_gostat,  gt_builtins_stack,
	gt_builtins_agg,    gt_builtins_format, gt_builtins_print,   gt_builtins_map,
	gt_builtins_string, gt_builtins_codes,	gt_builtins_library, gt_builtins_compiletime,
	gt_builtins_kernel,
};

const struct gt_builtin *gt_builtin_at(int i)
{
	for (size_t f = 0; f < GT_COUNT(families); f++)
		for (const struct gt_builtin *b = families[f]; b->name; b++)
			if (i-- == 0)
				return b;
	return NULL;
}

const struct gt_builtin *gt_builtin_find(const char *name)
{
	static struct gt_map rows;
	const struct gt_builtin *b;
	if (!rows.n)
		for (int i = 0; (b = gt_builtin_at(i)); i++)
			gt_map_set(&rows, b->name, (void *)b);
	return gt_map_get(&rows, name);
}

const char *gt_builtin_refused(const char *name)
{
	static const struct {
		const char *name, *why;
	} refused[] = {
		{"override", "no probe changes what a function of the kernel returns"},
		{"path", "the kernel allows it in few functions; take p.dentry.d_name.name"},
		{"percpu_kaddr", "no address of one CPU's variables is known"},
		{"skboutput", "no packets are written to files"},
		{"socket_cookie", "the kernel gives it to programs of the network only"},
		{"dw_ustack",
		 "stacks are unwound by frame pointers and by Go's tables: ustack, gstack"},
		{"unwatch", "there are no watchpoints"},
	};
	for (size_t i = 0; i < GT_COUNT(refused); i++)
		if (!strcmp(name, refused[i].name))
			return refused[i].why;
	return NULL;
}

/* The next argument of a signature: its word, and whether it is optional or "...". */
struct sig_arg {
	char word[16];
	bool optional, rest;
};

static const char *sig_args(const char *sig)
{
	const char *p = strchr(sig, '(');
	return p ? p + 1 : "";
}

static bool next_arg(const char **p, struct sig_arg *a)
{
	while (**p == ' ' || **p == ',')
		(*p)++;
	if (!**p || **p == ')')
		return false;
	a->rest = !strncmp(*p, "...", 3);
	a->optional = **p == '[' || a->rest;
	if (**p == '[')
		(*p)++;
	size_t n = strcspn(*p, ",)] ");
	snprintf(a->word, sizeof(a->word), "%.*s", (int)n, *p);
	*p += n;
	if (**p == ']')
		(*p)++;
	return true;
}

bool gt_is_address(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	return t->kind == GT_K_PTR || t->kind == GT_K_INT || gt_vtype_is_raw(t);
}

uint32_t gt_memory_size(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	return gt_vtype_is_raw(t)	  ? t->size
	       : t->place && e->t->kernel ? e->t->kernel->type.size
					  : 0;
}

bool gt_builtin_takes(const struct gt_builtin *b, int i, const char *what)
{
	const char *p = sig_args(b->sig);
	struct sig_arg a = {0};
	for (int k = 0; k <= i; k++)
		if (!next_arg(&p, &a))
			return false;
	return !strcmp(a.word, what);
}

/* What is printed, by itself or in a tuple. */
static void mark_shown(struct gt_sema *s, struct gt_expr *e)
{
	if (e->kind == GT_E_TUPLE)
		for (struct gt_expr *x = e->args; x; x = x->next)
			mark_shown(s, x);
	if (e->kind != GT_E_MAP)
		return;
	if (!e->t)
		e->t = gt_new(s->arena, struct gt_tinfo);
	e->t->shown = true;
}

/* print(@x) takes a whole map where a value would do too; of aggregations, the name is never one value. */
static bool stands_for_map(const struct gt_sema *s, const char *word, const struct gt_expr *e)
{
	if (e->kind != GT_E_MAP || e->has_keys)
		return false;
	const struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, e->str);
	return !strcmp(word, "any") || (!strcmp(word, "value") && m && m->agg);
}

static bool fits(struct gt_sema *s, const char *word, struct gt_expr *e, const char **needs)
{
	if (!strcmp(word, "map") || !strcmp(word, "elem")) {
		*needs = !strcmp(word, "map") ? "a map" : "an element of a map";
		if (e->kind != GT_E_MAP)
			return gt_sema_expr(s, e).kind == GT_K_ERROR;
		gt_sema_map(s, e, word[0] == 'm');
		e->t->type = gt_type_of(GT_K_NONE);
		return word[0] == 'm' ? !e->has_keys : true;
	}
	if (stands_for_map(s, word, e)) {
		gt_sema_map(s, e, true);
		e->t->type = gt_type_of(GT_K_NONE);
		return true;
	}
	if (!strcmp(word, "any"))
		mark_shown(s, e);
	/* one of a few words: the builtin's own check knows them */
	if (!strcmp(word, "mode")) {
		if (!e->t)
			e->t = gt_new(s->arena, struct gt_tinfo);
		e->t->type = gt_type_of(GT_K_NONE);
		return true;
	}
	/* not read, but set: it may have no type yet */
	if (!strcmp(word, "var") && e->kind == GT_E_VAR) {
		if (!e->t)
			e->t = gt_new(s->arena, struct gt_tinfo);
		e->t->type = gt_type_of(GT_K_NONE);
		return true;
	}
	if (!strcmp(word, "word")) {
		*needs = "a word";
		if (e->kind != GT_E_NAME)
			return gt_sema_expr(s, e).kind == GT_K_ERROR;
		if (!e->t)
			e->t = gt_new(s->arena, struct gt_tinfo);
		e->t->type = gt_type_of(GT_K_NONE);
		return true;
	}
	/* a literal that is read at compile time is no value: it may be of any length */
	if (!strcmp(word, "lit") && e->kind == GT_E_STR) {
		if (!e->t)
			e->t = gt_new(s->arena, struct gt_tinfo);
		e->t->type = gt_type_str(8);
		return true;
	}
	bool by_address = !strcmp(word, "mem") || !strcmp(word, "ptr");
	struct gt_vtype t = by_address ? gt_sema_place(s, e) : gt_sema_expr(s, e);
	if (t.kind == GT_K_ERROR)
		return true;
	if (!strcmp(word, "var")) {
		*needs = "a $variable";
		return false;
	}
	if (!strcmp(word, "num")) {
		*needs = "an integer";
		return gt_vtype_is_num(&t);
	}
	if (!strcmp(word, "int")) {
		*needs = "an integer literal";
		return e->t->is_const;
	}
	if (!strcmp(word, "str")) {
		*needs = "a string";
		return t.kind == GT_K_STR;
	}
	if (!strcmp(word, "lit")) {
		*needs = "a string literal";
		return false;
	}
	if (!strcmp(word, "ptr")) {
		*needs = "a pointer";
		return t.kind == GT_K_PTR || t.kind == GT_K_INT;
	}
	*needs = "a value";
	return t.kind != GT_K_NONE;
}

static struct gt_vtype bad_count(struct gt_sema *s, const struct gt_builtin *b,
				 const struct gt_expr *call, const char *how)
{
	gt_sema_error(s, GT_TAG_ARGUMENTS, call->span, "%s() has too %s arguments", b->name, how);
	gt_sema_note(s, (struct gt_span){0}, "it is %s", b->sig);
	return gt_type_of(GT_K_ERROR);
}

/* delete(@x, k) is delete(@x[k]). */
static void join_key(const struct gt_builtin *b, struct gt_expr *call)
{
	struct gt_expr *map = call->args;
	if (!map || !map->next || map->kind != GT_E_MAP || map->has_keys ||
	    !gt_builtin_takes(b, 1, "key"))
		return;
	struct gt_expr **end = &map->next, *out = NULL;
	map->args = map->next;
	map->nargs = call->nargs - 1;
	map->has_keys = true;
	if (gt_builtin_takes(b, 2, "var") && map->nargs > 1) {
		while ((*end)->next)
			end = &(*end)->next;
		out = *end;
		*end = NULL;
		map->nargs--;
	}
	map->next = out;
	call->nargs = out ? 2 : 1;
}

struct gt_vtype gt_builtin_check(struct gt_sema *s, const struct gt_builtin *b,
				 struct gt_expr *call)
{
	join_key(b, call);
	const char *p = sig_args(b->sig), *needs = "";
	struct sig_arg a = {0};
	struct gt_expr *e = call->args;
	while (next_arg(&p, &a) && !a.rest) {
		if (!strcmp(a.word, "key"))
			continue; /* it is in the element by now */
		if (!strcmp(a.word, "mode") && e && e->kind != GT_E_NAME)
			continue; /* left out */
		if (!e) {
			if (a.optional)
				break;
			return bad_count(s, b, call, "few");
		}
		if (!fits(s, a.word, e, &needs)) {
			gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "%s() needs %s, %s",
				      b->name, needs,
				      e->kind == GT_E_MAP ? "not this" : gt_sema_show(s, e));
			return gt_type_of(GT_K_ERROR);
		}
		e = e->next;
	}
	for (; a.rest && e; e = e->next) {
		struct gt_vtype t = gt_sema_expr(s, e);
		if (t.kind == GT_K_NONE)
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, e->span,
				      "this has no value to pass to %s()", b->name);
	}
	if (e)
		return bad_count(s, b, call, "many");
	for (e = call->args; e; e = e->next)
		if (e->t->type.kind == GT_K_ERROR)
			return gt_type_of(GT_K_ERROR);
	struct gt_vtype result = gt_type_text(b->sig);
	return b->check ? b->check(s, call, result) : result;
}

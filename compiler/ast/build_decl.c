/* Constructors of what stands between the clauses of a script, and of the clauses. */
#include "ast/build.h"

#include <ctype.h>
#include <string.h>

/* Puts a node at the end of a list of the tree. */
#define APPEND(end, node)                                                                          \
	do {                                                                                       \
		*(end) = (node);                                                                   \
		(end) = &(node)->next;                                                             \
	} while (0)

/* Clauses and declarations */

/* One part of a probe, without its quotes. */
static const char *probe_part(struct gt_arena *a, const char *t, size_t n)
{
	char *p = gt_arena_alloc(a, n + 1);
	size_t k = 0;
	for (size_t i = 0; i < n; i++)
		if (t[i] != '"')
			p[k++] = t[i];
	return p;
}

/* Providers are the same in any case ("BEGIN"), but for the short ones: u is uprobe, U is usdt. */
static void lower_provider(char *t)
{
	if (strlen(t) <= 2)
		return;
	for (; *t; t++)
		if (*t >= 'A' && *t <= 'Z')
			*t += 'a' - 'A';
}

size_t gt_probe_name(const char *t)
{
	size_t n = 0;
	while (t[n] == '_' || isalnum((unsigned char)t[n]))
		n++;
	return n && t[n] == '=' ? n + 1 : 0;
}

void gt_probe_split(struct gt_arena *a, struct gt_probe *p, const char *t, size_t n)
{
	size_t name = gt_probe_name(t), from = 0;
	int open = 0;
	bool quoted = false;
	GT_VEC(const char *) parts = {0};

	t += name;
	n -= name;
	for (size_t i = 0; i <= n; i++) {
		char c = i < n ? t[i] : ':';
		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '(' || c == '['))
			open++;
		else if (!quoted && (c == ')' || c == ']'))
			open -= open > 0;
		if (i == n || (c == ':' && !quoted && !open)) {
			gt_vec_push(a, &parts, probe_part(a, t + from, i - from));
			from = i + 1;
		}
	}
	p->text = probe_part(a, t, n);
	p->parts = parts.v;
	p->nparts = (int)parts.n;
	lower_provider((char *)parts.v[0]);
}

struct gt_probe *gt_build_probe(struct gt_build *b, struct gt_span s)
{
	struct gt_probe *p = gt_new(b->arena, struct gt_probe);
	p->span = s;
	gt_probe_split(b->arena, p, s.src->text + s.start, s.end - s.start);
	return p;
}

struct gt_probes gt_build_probes(struct gt_probes l, struct gt_probe *p)
{
	GT_LINK(l, p);
	return l;
}

void gt_build_clause(struct gt_build *b, struct gt_span s, struct gt_probes probes,
		     struct gt_expr *pred, struct gt_stmts body, struct gt_span body_span,
		     bool angle)
{
	struct gt_clause *c = gt_new(b->arena, struct gt_clause);
	c->span = s;
	c->body_span = body_span;
	c->probes = probes.first;
	c->pred = pred;
	c->body = body.first;
	c->angle = angle;
	if (b->state)
		APPEND(b->state_clauses, c);
	else
		APPEND(b->clauses, c);
}

void gt_build_section(struct gt_build *b, struct gt_span s, enum gt_section section)
{
	static const char *const first[] = {
		"C definitions stand before config, imports and clauses",
		"config and imports stand before clauses, macros and maps"};
	if (section >= b->section || b->library)
		b->section = section;
	else
		gt_error(b->diags, GT_TAG_SYNTAX, s, "%s", first[section]);
}

void gt_build_config_begin(struct gt_build *b, struct gt_span s)
{
	if (b->has_config)
		gt_error(b->diags, GT_TAG_SYNTAX, s, "a script has one config");
	else
		gt_build_section(b, s, GT_SECTION_SETTINGS);
	b->has_config = true;
}

void gt_build_config(struct gt_build *b, struct gt_span s, struct gt_word name,
		     struct gt_expr *value)
{
	struct gt_config_item *c = gt_new(b->arena, struct gt_config_item);
	c->span = s;
	c->name = name.p;
	c->value = value;
	APPEND(b->config, c);
}

void gt_build_import(struct gt_build *b, struct gt_span s, struct gt_word path)
{
	struct gt_import *i = gt_new(b->arena, struct gt_import);
	i->span = s;
	i->path = path.p;
	APPEND(b->imports, i);
}

void gt_build_mapdecl(struct gt_build *b, struct gt_span s, struct gt_word name,
		      struct gt_word kind, struct gt_exprs size)
{
	struct gt_mapdecl *m = gt_new(b->arena, struct gt_mapdecl);
	if (size.n != 1)
		gt_error(b->diags, GT_TAG_SYNTAX, s,
			 "a map is declared with its kind and its size: let %s = hash(1000)",
			 name.p);
	if (!size.n)
		return;
	m->span = s;
	m->name = name.p;
	m->kind = kind.p;
	m->size = size.first;
	APPEND(b->mapdecls, m);
}

/* With its sigil, as macros need it. */
static const char *with_sigil(struct gt_build *b, struct gt_word w)
{
	const struct gt_source *src = w.span.src;
	return src->text[w.span.start] == '$' ? gt_arena_printf(b->arena, "$%s", w.p) : w.p;
}

struct gt_param *gt_build_param_decl(struct gt_build *b, struct gt_span s, struct gt_word name,
				     struct gt_type_expr *type, struct gt_expr *value)
{
	struct gt_param *p = gt_new(b->arena, struct gt_param);
	p->span = s;
	p->name = with_sigil(b, name);
	p->type = type;
	p->value = value;
	return p;
}

struct gt_params gt_build_params(struct gt_params l, struct gt_param *p)
{
	GT_LINK(l, p);
	return l;
}

void gt_build_fn(struct gt_build *b, struct gt_span s, bool is_macro, struct gt_word name,
		 struct gt_params params, struct gt_type_expr *result, struct gt_stmts body)
{
	struct gt_fn *f = gt_new(b->arena, struct gt_fn);
	for (struct gt_param *p = params.first; p; p = p->next) {
		if (!is_macro && p->name[0] != '$')
			gt_error(b->diags, GT_TAG_SYNTAX, p->span,
				 "a parameter of a function is a variable: $%s",
				 p->name + (p->name[0] == '@'));
		else if (!is_macro)
			p->name++;
		else if (p->type)
			gt_error(b->diags, GT_TAG_SYNTAX, p->span,
				 "a parameter of a macro has no type");
	}
	f->span = s;
	f->is_macro = is_macro;
	f->name = name.p;
	f->params = params.first;
	bool nothing = result && result->name && !strcmp(result->name, "void") && !result->pointers;
	f->result = nothing ? NULL : result;
	f->body = body.first;
	if (is_macro) {
		struct gt_expr *e = gt_build_block(b, s, body);
		f->body = e->stmts;
		f->value = e->a;
	}
	APPEND(b->fns, f);
}

/* Library stanzas */

static void library_only(struct gt_build *b, struct gt_word keyword)
{
	if (b->library)
		return;
	gt_error(b->diags, GT_TAG_SYNTAX, keyword.span,
		 "'%s' belongs to the library's files, not to a script", keyword.p);
}

void gt_build_event_begin(struct gt_build *b, struct gt_word keyword, struct gt_word name,
			  struct gt_word doc)
{
	struct gt_event_decl *e = gt_new(b->arena, struct gt_event_decl);
	library_only(b, keyword);
	e->name = name.p;
	e->doc = doc.p;
	b->event = e;
	b->ats = &e->ats;
	b->fields = &e->fields;
	memset(&b->aliases, 0, sizeof(b->aliases));
	memset(&b->examples, 0, sizeof(b->examples));
}

void gt_build_event_end(struct gt_build *b, struct gt_span s)
{
	struct gt_event_decl *e = b->event;
	e->span = s;
	e->aliases = b->aliases.v;
	e->naliases = (int)b->aliases.n;
	e->examples = b->examples.v;
	e->nexamples = (int)b->examples.n;
	if (!e->ats && strcmp(e->name, GT_ANY_PROBE))
		gt_error(b->diags, GT_TAG_SYNTAX, s,
			 "the event %s says nowhere at what it attaches", e->name);
	APPEND(b->events, e);
	b->event = NULL;
}

void gt_build_alias(struct gt_build *b, struct gt_word name)
{
	gt_vec_push(b->arena, &b->aliases, name.p);
}

void gt_build_attribute(struct gt_build *b, struct gt_word which, struct gt_word value)
{
	struct gt_event_decl *e = b->event;
	const char **place = !strcmp(which.p, "stack")	     ? &e->stack
			     : !strcmp(which.p, "rate")	     ? &e->rate
			     : !strcmp(which.p, "stability") ? &e->stability
			     : !strcmp(which.p, "misses")    ? &e->misses
							     : NULL;
	if (!place)
		gt_vec_push(b->arena, &b->examples, value.p);
	else if (*place)
		gt_error(b->diags, GT_TAG_SYNTAX, which.span, "'%s' is given twice", which.p);
	else
		*place = value.p;
}

void gt_build_condition(struct gt_build *b, struct gt_word which, struct gt_expr *e)
{
	struct gt_expr **place = !strcmp(which.p, "when") ? &b->event->when : &b->event->goroutine;
	if (*place)
		gt_error(b->diags, GT_TAG_SYNTAX, which.span, "'%s' is given twice", which.p);
	else
		*place = e;
}

struct gt_site_decl *gt_build_site(struct gt_build *b, struct gt_span s, struct gt_word how,
				   struct gt_word func, struct gt_word in, struct gt_versions v)
{
	struct gt_site_decl *d = gt_new(b->arena, struct gt_site_decl);
	d->span = s;
	d->how = how.p;
	d->func = func.p;
	d->in = in.p;
	d->from = v.from;
	d->to = v.to;
	if (v.from && v.to && v.from > v.to)
		gt_error(b->diags, GT_TAG_SYNTAX, s, "the range of versions is empty");
	if ((in.p != NULL) != !strcmp(how.p, "call"))
		gt_error(b->diags, GT_TAG_SYNTAX, s,
			 "a call, and only a call, is in a function: at call CALLEE in CALLER");
	return d;
}

struct gt_sites gt_build_sites(struct gt_sites l, struct gt_site_decl *site)
{
	GT_LINK(l, site);
	return l;
}

void gt_build_at(struct gt_build *b, struct gt_span s, struct gt_sites sites, bool optional,
		 struct gt_expr *when)
{
	struct gt_at_decl *a = gt_new(b->arena, struct gt_at_decl);
	a->span = s;
	a->alts = sites.first;
	a->optional = optional;
	a->when = when;
	APPEND(b->ats, a);
}

void gt_build_event_field(struct gt_build *b, struct gt_span s, struct gt_word name,
			  struct gt_type_expr *type, bool optional, struct gt_expr *value,
			  struct gt_word doc)
{
	struct gt_field_decl *f = gt_new(b->arena, struct gt_field_decl);
	f->span = s;
	f->name = name.p;
	f->type = type;
	f->optional_value = optional;
	f->value = value;
	f->doc = doc.p;
	APPEND(b->fields, f);
}

void gt_build_state_begin(struct gt_build *b, struct gt_word keyword, struct gt_word name,
			  struct gt_types keys, struct gt_type_expr *value)
{
	struct gt_state_decl *s = gt_new(b->arena, struct gt_state_decl);
	library_only(b, keyword);
	s->name = name.p;
	s->keys = keys.first;
	s->value = value;
	b->state = s;
	b->state_clauses = &s->clauses;
}

void gt_build_state_end(struct gt_build *b, struct gt_span s)
{
	b->state->span = s;
	APPEND(b->states, b->state);
	b->state = NULL;
}

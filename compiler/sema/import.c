/*
 * import "FILE": the declarations and clauses of another file, each file once, before those of the
 * file that imports it.
 */
#include <string.h>

#include "sema/expand_private.h"

enum { MAX_FILES = 256, MAX_CHAIN = 32 };

/* A file being read, and who imports it. */
struct chain {
	const char *name;
	const struct chain *up;
	int depth;
};

struct imports {
	struct gt_expand *x;
	struct gt_map seen; /* names of files read */
	struct gt_ast all;  /* what they hold, in order */
};

#define JOIN(to, from)                                                                             \
	do {                                                                                       \
		__typeof__(&(to)) end_ = &(to);                                                    \
		while (*end_)                                                                      \
			end_ = &(*end_)->next;                                                     \
		*end_ = (from);                                                                    \
	} while (0)

static void read_imports(struct imports *m, const struct gt_ast *ast, const struct chain *chain);

static void read_file(struct imports *m, const struct gt_import *i, const struct gt_source *src,
		      const struct chain *chain)
{
	struct gt_expand *x = m->x;
	for (const struct chain *c = chain; c; c = c->up)
		if (!strcmp(c->name, src->name)) {
			gt_error(x->diags, GT_TAG_IMPORT, i->span, "'%s' imports itself%s",
				 src->name, c == chain ? "" : " through others");
			return;
		}
	if (gt_map_get(&m->seen, src->name))
		return;
	if (m->seen.n >= MAX_FILES || chain->depth >= MAX_CHAIN) {
		gt_error(x->diags, GT_TAG_LIMIT, i->span,
			 "a script imports at most %d files, %d deep", MAX_FILES, MAX_CHAIN);
		return;
	}
	gt_map_set(&m->seen, src->name, (void *)src);
	struct gt_ast *ast = gt_parse(x->arena, src, false, x->diags);
	struct chain here = {src->name, chain, chain->depth + 1};
	read_imports(m, ast, &here);
	for (const struct gt_config_item *c = ast->config; c; c = c->next) {
		gt_error(x->diags, GT_TAG_IMPORT, c->span,
			 "an imported file holds no settings: '%s' belongs to the script", c->name);
		break;
	}
	JOIN(m->all.structs, ast->structs);
	JOIN(m->all.mapdecls, ast->mapdecls);
	JOIN(m->all.fns, ast->fns);
	JOIN(m->all.clauses, ast->clauses);
}

static void read_imports(struct imports *m, const struct gt_ast *ast, const struct chain *chain)
{
	struct gt_expand *x = m->x;
	for (const struct gt_import *i = ast->imports; i; i = i->next) {
		struct gt_source *files = NULL;
		const char *why = "nothing can be imported here";
		int n = 0;
		const struct gt_loader *l = x->opts->loader;
		if (!l || !l->load(l->arg, x->arena, ast->src->name, i->path, &files, &n, &why)) {
			gt_error(x->diags, GT_TAG_IMPORT, i->span, "cannot import '%s': %s",
				 i->path, why);
			continue;
		}
		for (int k = 0; k < n; k++)
			read_file(m, i, &files[k], chain);
	}
}

void gt_expand_imports(struct gt_expand *x)
{
	struct imports m = {.x = x};
	struct gt_ast *ast = x->ast;
	struct chain script = {ast->src->name, NULL, 0};
	read_imports(&m, ast, &script);
	JOIN(m.all.structs, ast->structs);
	JOIN(m.all.mapdecls, ast->mapdecls);
	JOIN(m.all.fns, ast->fns);
	JOIN(m.all.clauses, ast->clauses);
	ast->structs = m.all.structs;
	ast->mapdecls = m.all.mapdecls;
	ast->fns = m.all.fns;
	ast->clauses = m.all.clauses;
	gt_map_free(&m.seen);
}

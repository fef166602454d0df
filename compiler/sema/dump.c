/* -d types and -d probes. */
#include <string.h>

#include "sema/sema.h"

static void print_type(const char *what, const char *name, const struct gt_vtype *t,
		       struct gt_buf *out)
{
	gt_buf_printf(out, "%s%s: ", what, name);
	gt_vtype_print(t, out);
	gt_buf_char(out, '\n');
}

void gt_program_print(const struct gt_program *p, struct gt_buf *out)
{
	for (size_t i = 0; i < p->maps.n; i++) {
		const struct gt_mapinfo *m = p->maps.v[i];
		gt_buf_printf(out, "map %s", m->name);
		if (m->key.nelems)
			gt_buf_char(out, '[');
		for (int k = 0; k < m->key.nelems; k++) {
			gt_buf_str(out, k ? ", " : "");
			gt_vtype_print(&m->key.elems[k], out);
		}
		if (m->key.nelems)
			gt_buf_char(out, ']');
		gt_buf_str(out, ": ");
		if (m->agg)
			gt_buf_printf(out, "%s of ", gt_agg_name(m->agg));
		gt_vtype_print(&m->value, out);
		gt_buf_char(out, '\n');
	}
	for (size_t i = 0; i < p->progs.n; i++) {
		const struct gt_tprog *g = p->progs.v[i];
		gt_buf_printf(out, "probe %s\n", g->probe);
		for (size_t c = 0; c < g->clauses.n; c++) {
			const struct gt_tclause *t = g->clauses.v[c];
			gt_buf_printf(out, "    clause%s\n", t->hidden ? " (state)" : "");
			if (t->ast->pred && t->ast->pred->t) {
				gt_buf_str(out, "        predicate ");
				gt_expr_print(t->ast->pred, out);
				gt_buf_char(out, '\n');
			}
			for (size_t v = 0; v < t->vars.n; v++)
				print_type("        $", t->vars.v[v]->name, &t->vars.v[v]->type,
					   out);
		}
		for (size_t f = 0; f < g->fields.n; f++) {
			const struct gt_expr *value = g->fields.items[f].value;
			print_type("    field ", g->fields.items[f].key, &value->t->type, out);
		}
	}
}

void gt_program_print_probes(const struct gt_program *p, struct gt_buf *out)
{
	for (size_t i = 0; i < p->progs.n; i++) {
		const struct gt_tprog *g = p->progs.v[i];
		gt_buf_printf(out, "%s: %s\n", gt_prog_kind_name(g->kind), g->probe);
		if (g->period_ns)
			gt_buf_printf(out, "    every %llu%s\n", (unsigned long long)g->period_ns,
				      gt_prog_is_timer(g->kind) ? " ns" : "");
		for (size_t a = 0; a < g->ats.n; a++)
			for (const struct gt_site_decl *d = g->ats.v[a]->alts; d; d = d->next) {
				gt_buf_printf(out, "    %s %s %s",
					      d == g->ats.v[a]->alts ? "at" : "else", d->how,
					      d->func);
				if (d->in)
					gt_buf_printf(out, " in %s", d->in);
				if (d->from)
					gt_buf_printf(out, " go1.%d..", d->from);
				if (d->to)
					gt_buf_printf(out, "%sgo1.%d", d->from ? "" : " ..", d->to);
				gt_buf_str(out, d->next || !g->ats.v[a]->optional ? "\n" : " ?\n");
			}
	}
}

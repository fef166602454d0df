/* -d plan: the plan as text, one line a thing, stable. */
#include <stdarg.h>

#include "plan/plan.h"

/* Where the text goes, and what the numbers in the program mean. */
struct printer {
	const struct gt_plan *p;
	const struct gt_pprog *g;
	struct gt_buf *out;
};

static const char *var(const struct printer *w, int64_t i)
{
	return w->g->vars[i].name;
}

static const char *map(const struct printer *w, int64_t i)
{
	return w->p->m.maps[i].name;
}

static const char *slot(const struct printer *w, int64_t i)
{
	return w->p->m.slots[i].name;
}

static void print_px(const struct printer *w, const struct gt_px *px);
static void print_ps(const struct printer *w, const struct gt_ps *ps, int depth);

static void print_list(const struct printer *w, struct gt_px **v, int n)
{
	for (int i = 0; i < n; i++) {
		gt_buf_str(w->out, i ? ", " : "");
		print_px(w, v[i]);
	}
}

/* The statements of a block expression, in a row. */
static void print_inline(const struct printer *w, const struct gt_ps *ps)
{
	struct gt_buf b = {0};
	print_ps(&(struct printer){w->p, w->g, &b}, ps, 0);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			gt_buf_str(w->out, "; ");
		else
			gt_buf_char(w->out, b.p[i]);
	gt_buf_free(&b);
}

static void print_reg(const struct printer *w, int64_t reg)
{
	const char *name = reg == GT_REG_G	       ? "g"
			   : reg == GT_REG_SP	       ? "sp"
			   : reg == GT_REG_BP	       ? "bp"
			   : reg == GT_REG_IP	       ? "ip"
			   : reg == GT_REG_CTX_CLOSURE ? "closure"
						       : NULL;
	if (name)
		gt_buf_printf(w->out, "%%%s", name);
	else
		gt_buf_printf(w->out, "%%arg%d", (int)reg);
}

/* %e an expression, %l a list and its length, %b a block's statements, %s a text, %d an int64_t, all else as it stands. */
static void put(const struct printer *w, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	for (; *fmt; fmt++) {
		switch (*fmt == '%' ? *++fmt : 0) {
		case 'e':
			print_px(w, va_arg(ap, const struct gt_px *));
			break;
		case 'l': {
			struct gt_px **list = va_arg(ap, struct gt_px **);
			print_list(w, list, va_arg(ap, int));
			break;
		}
		case 'b':
			print_inline(w, va_arg(ap, const struct gt_ps *));
			break;
		case 's':
			gt_buf_str(w->out, va_arg(ap, const char *));
			break;
		case 'd':
			gt_buf_printf(w->out, "%lld", (long long)va_arg(ap, int64_t));
			break;
		default:
			gt_buf_char(w->out, *fmt);
		}
	}
	va_end(ap);
}

static void print_px(const struct printer *w, const struct gt_px *px)
{
	const struct gt_px *a = px->a, *b = px->b;
	int64_t num = px->num;

	switch (px->op) {
	case GT_PX_CONST:
		put(w, "%d", num);
		break;
	case GT_PX_VAR:
		put(w, "<%s>", var(w, num));
		break;
	case GT_PX_UNARY:
		put(w, "%s%e", gt_op_text(px->bop), a);
		break;
	case GT_PX_BINARY:
		put(w, "(%e %s%s %e)", a, gt_op_text(px->bop), px->is_signed ? "" : "u", b);
		break;
	case GT_PX_COND:
		put(w, "(%e ? %e : %e)", a, b, px->c);
		break;
	case GT_PX_ELVIS:
		put(w, "(%e ?: %e)", a, b);
		break;
	case GT_PX_PRESENT:
		put(w, "present(%e)", a);
		break;
	case GT_PX_REG:
		print_reg(w, num);
		break;
	case GT_PX_SLOT:
		put(w, "{%s}", slot(w, num));
		break;
	case GT_PX_SLOT_AT:
		put(w, "{%s}[%e]", slot(w, num), a);
		break;
	case GT_PX_READ:
	case GT_PX_READ_KERNEL:
		put(w, "%s%d%s[%e]", px->op == GT_PX_READ ? "user" : "kernel", num * 8,
		    px->is_signed ? "s" : "", a);
		break;
	case GT_PX_CALL:
		put(w, "%s(%l)", px->str, px->args, px->nargs);
		break;
	case GT_PX_CTX:
		put(w, "ctx");
		break;
	case GT_PX_STACKS:
		put(w, "stacks");
		break;
	case GT_PX_LEN:
		put(w, "len %s", map(w, num));
		break;
	case GT_PX_MAP_GET:
		put(w, "%s[%l]", map(w, num), px->args, px->nargs);
		break;
	case GT_PX_HAS_KEY:
		put(w, "has %s[%l]", map(w, num), px->args, px->nargs);
		break;
	case GT_PX_AGG_GET:
		if (w->p->m.maps[num].agg == GT_AGG_STATS)
			put(w, "%s of ", gt_agg_name(px->agg));
		put(w, "read %s[%l]", map(w, num), px->args, px->nargs);
		break;
	case GT_PX_DELETE:
		put(w, "delete %s[%l]", map(w, num), px->args, px->nargs);
		break;
	case GT_PX_STR:
		put(w, "\"%s\"", px->str);
		break;
	case GT_PX_STR_EQ:
		put(w, "%e eq %e", a, b);
		break;
	case GT_PX_STR_NE:
		put(w, "%e ne %e", a, b);
		break;
	case GT_PX_BLOCK:
		put(w, "{ %b%e }", px->body, a);
		break;
	case GT_PX_FETCH_ADD:
		put(w, "fetch %s[%l] += %e", map(w, num), px->args, px->nargs, a);
		break;
	case GT_PX_PART:
		put(w, "%e.%d", a, num);
		break;
	case GT_PX_BYTE:
		put(w, "byte %e of %e", b, a);
		break;
	case GT_PX_ELEM:
		put(w, "%e[%e of %d]", a, b, (int64_t)px->len);
		break;
	case GT_PX_READ_RAW:
		put(w, "bytes%d[%e]", num, a);
		break;
	case GT_PX_INSIDE:
		put(w, "%e@%d", a, num);
		if (b)
			put(w, "[%e]", b);
		break;
	case GT_PX_BYTES:
		put(w, "bytes(%e)", a);
		break;
	case GT_PX_ADDR_VAR:
		put(w, "&<%s>", var(w, num));
		break;
	case GT_PX_ADDR_VALUE:
		put(w, "&%e", a);
		break;
	case GT_PX_ADDR_MAP:
		put(w, "&%s[%l]", map(w, num), px->args, px->nargs);
		break;
	case GT_PX_TUPLE:
		put(w, "(%l)", px->args, px->nargs);
		break;
	}
	if (px->type.maybe && px->op != GT_PX_VAR)
		put(w, "?");
}

static void print_counter(const struct printer *w, int counter)
{
	if (counter >= 0)
		put(w, "  (%s: c%d)", gt_ctr_kind_name(w->p->m.counters[counter].kind),
		    (int64_t)counter);
}

static void print_update(const struct printer *w, const struct gt_ps *ps)
{
	put(w, "%s[%l] %s ", map(w, ps->num), ps->key, ps->nkey,
	    ps->op == GT_PS_MAP_SET   ? "="
	    : ps->op == GT_PS_MAP_ADD ? "+="
				      : "<-");
	if (ps->op == GT_PS_AGG)
		put(w, "%s ", gt_agg_name(w->p->m.maps[ps->num].agg));
	if (ps->e)
		put(w, "%e", ps->e);
	print_counter(w, ps->skip);
	print_counter(w, ps->full);
}

static void print_ps(const struct printer *w, const struct gt_ps *ps, int depth)
{
	for (; ps; ps = ps->next) {
		gt_buf_printf(w->out, "%*s", depth * 4, "");
		switch (ps->op) {
		case GT_PS_SET:
			put(w, "<%s> = %e", var(w, ps->num), ps->e);
			break;
		case GT_PS_MAP_SET:
		case GT_PS_MAP_ADD:
		case GT_PS_AGG:
			print_update(w, ps);
			break;
		case GT_PS_DELETE:
			put(w, "delete %s[%l]", map(w, ps->num), ps->key, ps->nkey);
			break;
		case GT_PS_IF:
			put(w, "if %e", ps->e);
			break;
		case GT_PS_EMIT:
			put(w, "emit r%d(%l)", (int64_t)ps->num, ps->args, ps->nargs);
			print_counter(w, ps->lost);
			break;
		case GT_PS_RETURN:
			put(w, "return");
			break;
		case GT_PS_BREAK:
			put(w, "break");
			break;
		case GT_PS_CONTINUE:
			put(w, "continue");
			break;
		case GT_PS_WHILE:
			put(w, "while %e", ps->e);
			print_counter(w, ps->cut);
			break;
		case GT_PS_RANGE:
			put(w, "for <%s> from %e below %e", var(w, ps->num), ps->args[0],
			    ps->args[1]);
			print_counter(w, ps->cut);
			break;
		case GT_PS_EACH:
			put(w, "for <%s> in %s", var(w, ps->var), map(w, ps->num));
			print_counter(w, ps->cut);
			break;
		case GT_PS_CLAUSE:
			put(w, "clause");
			break;
		case GT_PS_EXPR:
			put(w, "%e", ps->e);
			break;
		}
		put(w, "\n");
		print_ps(w, ps->body, depth + 1);
		if (ps->els) {
			gt_buf_printf(w->out, "%*selse\n", depth * 4, "");
			print_ps(w, ps->els, depth + 1);
		}
	}
}

static void print_sites(const struct gt_mprog *m, struct gt_buf *out)
{
	static const char *const hows[] = {"entry", "call", "return"};
	for (int s = 0; s < m->nsites; s++)
		for (int a = 0; a < m->sites[s].nalts; a++) {
			const struct gt_site_alt *alt = &m->sites[s].alts[a];
			gt_buf_printf(out, "    %s %s %s", a ? "else" : "at", hows[alt->how],
				      alt->func);
			if (alt->in)
				gt_buf_printf(out, " in %s", alt->in);
			if (alt->from)
				gt_buf_printf(out, " go1.%d..", alt->from);
			if (alt->to)
				gt_buf_printf(out, "%sgo1.%d", alt->from ? "" : " ..", alt->to);
			gt_buf_str(out, m->sites[s].optional ? " ?\n" : "\n");
		}
}

void gt_plan_print(const struct gt_plan *p, struct gt_buf *out)
{
	const struct gt_manifest *m = &p->m;
	for (int i = 0; i < m->nmaps; i++) {
		const struct gt_mmap *mm = &m->maps[i];
		gt_buf_printf(out, "map %s: ", mm->name);
		gt_vtype_print(&mm->key, out);
		gt_buf_printf(out, " -> %s%s", gt_agg_name(mm->agg), mm->agg ? " " : "");
		gt_vtype_print(&mm->value, out);
		if (mm->kind != GT_MAP_AUTO)
			gt_buf_printf(out, " %s(%u)", gt_map_kind_name(mm->kind), mm->entries);
		gt_buf_str(out, mm->hidden ? " (hidden)\n" : mm->read ? " (read)\n" : "\n");
	}
	for (int i = 0; i < m->nrecords; i++) {
		const struct gt_mrecord *r = &m->records[i];
		gt_buf_printf(out, "record r%d: %s", i, gt_rec_kind_name(r->kind));
		if (r->map >= 0)
			gt_buf_printf(out, " %s top %lld div %lld", m->maps[r->map].name,
				      (long long)r->top, (long long)r->div);
		for (int a = 0; a < r->nargs; a++) {
			gt_buf_str(out, a ? ", " : " ");
			gt_vtype_print(&r->args[a], out);
		}
		gt_buf_char(out, '\n');
	}
	for (int i = 0; i < m->ncounters; i++)
		gt_buf_printf(out, "counter c%d: %s %s\n", i, gt_ctr_kind_name(m->counters[i].kind),
			      m->counters[i].text);
	for (int i = 0; i < m->nprogs; i++) {
		const struct gt_pprog *g = &p->progs[i];
		gt_buf_printf(out, "program %s: %s", g->m->name, g->m->probe);
		if (g->m->period_ns)
			gt_buf_printf(out, " every %llu%s", (unsigned long long)g->m->period_ns,
				      gt_prog_is_timer(g->m->kind) ? " ns" : "");
		gt_buf_str(out, g->uses_row ? " (row)\n" : "\n");
		print_sites(g->m, out);
		print_ps(&(struct printer){p, g, out}, g->body, 1);
	}
}

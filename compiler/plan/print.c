/* -d plan: the plan as text, one line a thing, stable. */
#include <string.h>

#include "plan/plan.h"

static void print_ps(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_ps *ps,
		     int depth, struct gt_buf *out);

/* The statements of a block expression, in a row. */
static void print_inline(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_ps *ps,
			 struct gt_buf *out)
{
	struct gt_buf b = {0};
	print_ps(p, g, ps, 0, &b);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			gt_buf_str(out, "; ");
		else
			gt_buf_char(out, b.p[i]);
	gt_buf_free(&b);
}

static void print_px(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_px *px,
		     struct gt_buf *out);

static void print_list(const struct gt_plan *p, const struct gt_pprog *g, struct gt_px **v, int n,
		       struct gt_buf *out)
{
	for (int i = 0; i < n; i++) {
		gt_buf_str(out, i ? ", " : "");
		print_px(p, g, v[i], out);
	}
}

static void print_reg(int64_t reg, struct gt_buf *out)
{
	const char *name = reg == GT_REG_G	       ? "g"
			   : reg == GT_REG_SP	       ? "sp"
			   : reg == GT_REG_BP	       ? "bp"
			   : reg == GT_REG_IP	       ? "ip"
			   : reg == GT_REG_CTX_CLOSURE ? "closure"
						       : NULL;
	if (name)
		gt_buf_printf(out, "%%%s", name);
	else
		gt_buf_printf(out, "%%arg%d", (int)reg);
}

static void print_px(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_px *px,
		     struct gt_buf *out)
{
	switch (px->op) {
	case GT_PX_CONST:
		gt_buf_printf(out, "%lld", (long long)px->num);
		break;
	case GT_PX_VAR:
		gt_buf_printf(out, "<%s>", g->vars[px->num].name);
		break;
	case GT_PX_UNARY:
		gt_buf_str(out, gt_op_text(px->bop));
		print_px(p, g, px->a, out);
		break;
	case GT_PX_BINARY:
		gt_buf_char(out, '(');
		print_px(p, g, px->a, out);
		gt_buf_printf(out, " %s%s ", gt_op_text(px->bop), px->is_signed ? "" : "u");
		print_px(p, g, px->b, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_COND:
		gt_buf_char(out, '(');
		print_px(p, g, px->a, out);
		gt_buf_str(out, " ? ");
		print_px(p, g, px->b, out);
		gt_buf_str(out, " : ");
		print_px(p, g, px->c, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_ELVIS:
		gt_buf_char(out, '(');
		print_px(p, g, px->a, out);
		gt_buf_str(out, " ?: ");
		print_px(p, g, px->b, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_PRESENT:
		gt_buf_str(out, "present(");
		print_px(p, g, px->a, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_REG:
		print_reg(px->num, out);
		break;
	case GT_PX_SLOT:
		gt_buf_printf(out, "{%s}", p->m.slots[px->num].name);
		break;
	case GT_PX_SLOT_AT:
		gt_buf_printf(out, "{%s}[", p->m.slots[px->num].name);
		print_px(p, g, px->a, out);
		gt_buf_char(out, ']');
		break;
	case GT_PX_READ:
	case GT_PX_READ_KERNEL:
		gt_buf_printf(out, "%s%d%s[", px->op == GT_PX_READ ? "user" : "kernel",
			      (int)px->num * 8, px->is_signed ? "s" : "");
		print_px(p, g, px->a, out);
		gt_buf_char(out, ']');
		break;
	case GT_PX_CALL:
		gt_buf_printf(out, "%s(", px->str);
		print_list(p, g, px->args, px->nargs, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_CTX:
		gt_buf_str(out, "ctx");
		break;
	case GT_PX_STACKS:
		gt_buf_str(out, "stacks");
		break;
	case GT_PX_LEN:
		gt_buf_printf(out, "len %s", p->m.maps[px->num].name);
		break;
	case GT_PX_MAP_GET:
	case GT_PX_HAS_KEY:
	case GT_PX_AGG_GET:
	case GT_PX_DELETE:
		if (px->op == GT_PX_AGG_GET && p->m.maps[px->num].agg == GT_AGG_STATS)
			gt_buf_printf(out, "%s of ", gt_agg_name(px->agg));
		gt_buf_printf(out, "%s%s[",
			      px->op == GT_PX_HAS_KEY	? "has "
			      : px->op == GT_PX_DELETE	? "delete "
			      : px->op == GT_PX_AGG_GET ? "read "
							: "",
			      p->m.maps[px->num].name);
		print_list(p, g, px->args, px->nargs, out);
		gt_buf_char(out, ']');
		break;
	case GT_PX_STR:
		gt_buf_printf(out, "\"%s\"", px->str);
		break;
	case GT_PX_STR_EQ:
	case GT_PX_STR_NE:
		print_px(p, g, px->a, out);
		gt_buf_str(out, px->op == GT_PX_STR_EQ ? " eq " : " ne ");
		print_px(p, g, px->b, out);
		break;
	case GT_PX_BLOCK:
		gt_buf_str(out, "{ ");
		print_inline(p, g, px->body, out);
		print_px(p, g, px->a, out);
		gt_buf_str(out, " }");
		break;
	case GT_PX_FETCH_ADD:
		gt_buf_printf(out, "fetch %s[", p->m.maps[px->num].name);
		print_list(p, g, px->args, px->nargs, out);
		gt_buf_str(out, "] += ");
		print_px(p, g, px->a, out);
		break;
	case GT_PX_PART:
		print_px(p, g, px->a, out);
		gt_buf_printf(out, ".%lld", (long long)px->num);
		break;
	case GT_PX_BYTE:
		gt_buf_str(out, "byte ");
		print_px(p, g, px->b, out);
		gt_buf_str(out, " of ");
		print_px(p, g, px->a, out);
		break;
	case GT_PX_ELEM:
		print_px(p, g, px->a, out);
		gt_buf_char(out, '[');
		print_px(p, g, px->b, out);
		gt_buf_printf(out, " of %zu]", px->len);
		break;
	case GT_PX_READ_RAW:
		gt_buf_printf(out, "bytes%d[", px->type.size);
		print_px(p, g, px->a, out);
		gt_buf_char(out, ']');
		break;
	case GT_PX_INSIDE:
		print_px(p, g, px->a, out);
		gt_buf_printf(out, "@%lld", (long long)px->num);
		if (px->b) {
			gt_buf_char(out, '[');
			print_px(p, g, px->b, out);
			gt_buf_char(out, ']');
		}
		break;
	case GT_PX_BYTES:
		gt_buf_str(out, "bytes(");
		print_px(p, g, px->a, out);
		gt_buf_char(out, ')');
		break;
	case GT_PX_ADDR_VAR:
		gt_buf_printf(out, "&<%s>", g->vars[px->num].name);
		break;
	case GT_PX_ADDR_VALUE:
		gt_buf_char(out, '&');
		print_px(p, g, px->a, out);
		break;
	case GT_PX_ADDR_MAP:
		gt_buf_printf(out, "&%s[", p->m.maps[px->num].name);
		print_list(p, g, px->args, px->nargs, out);
		gt_buf_char(out, ']');
		break;
	case GT_PX_TUPLE:
		gt_buf_char(out, '(');
		print_list(p, g, px->args, px->nargs, out);
		gt_buf_char(out, ')');
		break;
	}
	if (px->type.maybe && px->op != GT_PX_VAR)
		gt_buf_char(out, '?');
}

static void print_counter(const struct gt_plan *p, int counter, struct gt_buf *out)
{
	if (counter >= 0)
		gt_buf_printf(out, "  (%s: c%d)", gt_ctr_kind_name(p->m.counters[counter].kind),
			      counter);
}

static void print_loop(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_ps *ps,
		       struct gt_buf *out)
{
	if (ps->op == GT_PS_WHILE) {
		gt_buf_str(out, "while ");
		print_px(p, g, ps->e, out);
	} else if (ps->op == GT_PS_RANGE) {
		gt_buf_printf(out, "for <%s> from ", g->vars[ps->num].name);
		print_px(p, g, ps->args[0], out);
		gt_buf_str(out, " below ");
		print_px(p, g, ps->args[1], out);
	} else {
		gt_buf_printf(out, "for <%s> in %s", g->vars[ps->var].name,
			      p->m.maps[ps->num].name);
	}
	print_counter(p, ps->cut, out);
	gt_buf_char(out, '\n');
}

static void print_ps(const struct gt_plan *p, const struct gt_pprog *g, const struct gt_ps *ps,
		     int depth, struct gt_buf *out)
{
	for (; ps; ps = ps->next) {
		gt_buf_printf(out, "%*s", depth * 4, "");
		switch (ps->op) {
		case GT_PS_SET:
			gt_buf_printf(out, "<%s> = ", g->vars[ps->num].name);
			print_px(p, g, ps->e, out);
			break;
		case GT_PS_MAP_SET:
		case GT_PS_MAP_ADD:
		case GT_PS_AGG:
		case GT_PS_DELETE:
			gt_buf_printf(out, "%s%s[", ps->op == GT_PS_DELETE ? "delete " : "",
				      p->m.maps[ps->num].name);
			print_list(p, g, ps->key, ps->nkey, out);
			gt_buf_str(out, "]");
			if (ps->op == GT_PS_DELETE)
				break;
			gt_buf_str(out, ps->op == GT_PS_MAP_SET	  ? " = "
					: ps->op == GT_PS_MAP_ADD ? " += "
								  : " <- ");
			if (ps->op == GT_PS_AGG)
				gt_buf_printf(out, "%s ", gt_agg_name(p->m.maps[ps->num].agg));
			if (ps->e)
				print_px(p, g, ps->e, out);
			print_counter(p, ps->skip, out);
			print_counter(p, ps->full, out);
			break;
		case GT_PS_IF:
			gt_buf_str(out, "if ");
			print_px(p, g, ps->e, out);
			gt_buf_char(out, '\n');
			print_ps(p, g, ps->body, depth + 1, out);
			if (ps->els) {
				gt_buf_printf(out, "%*selse\n", depth * 4, "");
				print_ps(p, g, ps->els, depth + 1, out);
			}
			continue;
		case GT_PS_EMIT:
			gt_buf_printf(out, "emit r%d(", ps->num);
			print_list(p, g, ps->args, ps->nargs, out);
			gt_buf_char(out, ')');
			print_counter(p, ps->lost, out);
			break;
		case GT_PS_RETURN:
			gt_buf_str(out, "return");
			break;
		case GT_PS_BREAK:
			gt_buf_str(out, "break");
			break;
		case GT_PS_CONTINUE:
			gt_buf_str(out, "continue");
			break;
		case GT_PS_WHILE:
		case GT_PS_RANGE:
		case GT_PS_EACH:
			print_loop(p, g, ps, out);
			print_ps(p, g, ps->body, depth + 1, out);
			continue;
		case GT_PS_CLAUSE:
			gt_buf_str(out, "clause\n");
			print_ps(p, g, ps->body, depth + 1, out);
			continue;
		case GT_PS_EXPR:
			print_px(p, g, ps->e, out);
			break;
		}
		gt_buf_char(out, '\n');
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
		print_ps(p, g, g->body, 1, out);
	}
}
